import { namesSeveralOrigins } from '../../../src/cors/several-origins.ts';
import type { FailureCode, Missing, NotCors, OtherFailure, Stage, StepId } from '../../../src/cors/types.ts';
import type { Sure } from '../../../src/diagnosis/finding.ts';
import type { Note, Settled, Strength } from '../../../src/exchange/exchange.ts';
import type { Contradiction } from '../../../src/fix/django/contradiction.ts';
import type { FilterKey, FilterProblem } from '../filter.ts';
import { codeOr } from './code.ts';
import type { FailureFacts, StepFacts } from './facts.ts';
import { headerNotesEn } from './header-notes-en.ts';
import { roughly } from './roughly.ts';

const code = codeOr('(empty)');

/** Every word of the panel in English. A translation is one more file of this shape. */

type Because = Settled<unknown>['because'];
type Browser = 'chromium' | 'firefox';

const count = (number: number): string => number.toLocaleString('en-GB');
const took = (milliseconds: number): string => {
  if (Math.round(milliseconds) < 1000) return `${Math.round(milliseconds)} ms`;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return `${(milliseconds / 1000).toLocaleString('en-GB', digits)} s`;
};
const some = (number: number, one: string, many: string): string =>
  `${count(number)} ${number === 1 ? one : many}`;

const answerAt: Record<Stage, string> = {
  request: 'the answer',
  preflight: 'the preflight answer',
  response: 'the answer',
  redirect: 'the redirect',
};
const answer = (facts: FailureFacts): string => answerAt[facts.at];
const received = (facts: FailureFacts): string =>
  facts.received === null ? 'nothing' : code(facts.received);
const parameter = (facts: FailureFacts): string => code(facts.parameter ?? '?');

const failures: Record<FailureCode, { short: string; sentence: (facts: FailureFacts) => string }> = {
  'missing-allow-origin': {
    short: 'no Access-Control-Allow-Origin',
    sentence: (f) => `${answer(f)} has no \`Access-Control-Allow-Origin\` header`,
  },
  'multiple-allow-origin': {
    short: 'several Access-Control-Allow-Origin values',
    sentence: (f) =>
      namesSeveralOrigins(f.received ?? '')
        ? `${answer(f)} has more than one \`Access-Control-Allow-Origin\` value: ${received(f)}`
        : `${answer(f)}’s \`Access-Control-Allow-Origin\` is not an origin: ${received(f)}`,
  },
  'invalid-allow-origin': {
    short: 'invalid Access-Control-Allow-Origin',
    sentence: (f) => `${answer(f)}’s \`Access-Control-Allow-Origin\` is not an origin: ${received(f)}`,
  },
  'allow-origin-mismatch': {
    short: 'another origin is allowed',
    sentence: (f) => `${answer(f)} allows ${received(f)}, not this page’s origin`,
  },
  'wildcard-with-credentials': {
    short: '* with credentials',
    sentence: (f) => `${answer(f)} allows any origin with \`*\`, but this request carries credentials`,
  },
  'allow-credentials-not-true': {
    short: 'credentials not allowed',
    sentence: (f) =>
      f.received === null
        ? `${answer(f)} has no \`Access-Control-Allow-Credentials\`, and this request carries credentials`
        : `${answer(f)}’s \`Access-Control-Allow-Credentials\` is ${received(f)}, not \`true\``,
  },
  'preflight-not-ok-status': {
    short: 'preflight status not ok',
    sentence: (f) => `the preflight was answered with status ${received(f)}, not 200–299`,
  },
  'preflight-redirect': {
    short: 'preflight redirected',
    sentence: (f) => `the preflight was redirected (${received(f)}), which is not allowed`,
  },
  'invalid-allow-methods': {
    short: 'unreadable Access-Control-Allow-Methods',
    sentence: (f) => `the preflight’s \`Access-Control-Allow-Methods\` cannot be read: ${received(f)}`,
  },
  'invalid-allow-headers': {
    short: 'unreadable Access-Control-Allow-Headers',
    sentence: (f) => `the preflight’s \`Access-Control-Allow-Headers\` cannot be read: ${received(f)}`,
  },
  'method-not-allowed': {
    short: 'method not allowed',
    sentence: (f) => `the preflight does not allow the method ${parameter(f)}`,
  },
  'header-not-allowed': {
    short: 'header not allowed',
    sentence: (f) => `the preflight does not allow the header ${parameter(f)}`,
  },
  'redirect-with-userinfo': {
    short: 'redirect with user name or password',
    sentence: (f) => `the redirect leads to a URL with a user name or password: ${received(f)}`,
  },
  'redirect-scheme-not-http': {
    short: 'redirect leaves HTTP',
    sentence: (f) => `the redirect leads to a URL that is not HTTP: ${received(f)}`,
  },
  'redirect-invalid-location': {
    short: 'invalid redirect',
    sentence: (f) => `the redirect’s \`Location\` is not a URL: ${received(f)}`,
  },
  'redirect-too-many': {
    short: 'too many redirects',
    sentence: () => 'the request was redirected more than 20 times',
  },
  'redirect-mode-error': {
    short: 'redirects refused by the page',
    sentence: () => 'the answer is a redirect, and the page asked for none with `redirect: "error"`',
  },
  'redirect-stream-body': {
    short: 'redirect with a stream body',
    sentence: () => 'the answer is a redirect, and a request body that is a stream cannot be sent again',
  },
  'mode-same-origin': {
    short: 'page allows same-origin only',
    sentence: () => 'the page asked with `mode: "same-origin"`, and the URL is on another origin',
  },
  'no-cors-redirect-mode': {
    short: 'no-cors needs redirect: follow',
    sentence: () => 'a `no-cors` request may only follow redirects, and the page asked for another handling',
  },
  'scheme-not-http': {
    short: 'scheme is not HTTP',
    sentence: () => 'the URL’s scheme is not HTTP or HTTPS, so CORS cannot allow it',
  },
};

function preflightNeeded({ step, method, preflight }: StepFacts): string {
  if (step.received === 'not needed') return 'No preflight is needed: method and headers are CORS-safelisted';
  if (step.subject === null) {
    return preflight === 'none'
      ? 'A preflight is needed'
      : 'A preflight is needed: the page listens to the upload, or sends a stream';
  }
  const [first = '', ...rest] = step.subject.split(', ');
  if (first !== method) return `A preflight is needed for ${headers([first, ...rest])}`;
  const also = rest.length === 0 ? '' : `, nor ${rest.length === 1 ? 'is' : 'are'} ${headers(rest)}`;
  return `A preflight is needed: ${code(method)} is not a CORS-safelisted method${also}`;
}

const headers = (names: readonly string[]): string =>
  `${names.length === 1 ? 'the header' : 'the headers'} ${listed(names.join(', '))}`;

interface StepWords {
  /** The name of the check, for when it was not reached or cannot be told. */
  readonly name: (facts: StepFacts) => string;
  readonly passed: (facts: StepFacts) => string;
}
const inAnswer = (facts: StepFacts): string => answerAt[facts.at];
const listed = (names: string): string => {
  const all = names.split(', ');
  const more = all.length > 8 ? ` and ${count(all.length - 8)} more` : '';
  return `${all.slice(0, 8).map(code).join(', ')}${more}`;
};
const subject = (facts: StepFacts): string => code(facts.step.subject ?? facts.step.received ?? '?');

const steps: Record<StepId, StepWords> = {
  'same-origin': {
    name: () => 'whether the URL is same-origin',
    passed: (f) =>
      f.sameOrigin
        ? 'The URL is on the page’s own origin: CORS does not apply'
        : 'The URL is on another origin than the page: CORS applies',
  },
  'request-mode': {
    name: () => 'the request’s mode',
    passed: (f) => `The mode ${subject(f)} lets the request go to another origin`,
  },
  'request-scheme': {
    name: () => 'the URL’s scheme',
    passed: () => 'The URL’s scheme is HTTP or HTTPS',
  },
  'preflight-needed': { name: () => 'whether a preflight is needed', passed: preflightNeeded },
  'preflight-cached': {
    name: () => 'the preflight cache',
    passed: (f) =>
      f.preflight === 'cached'
        ? 'An earlier preflight answer, still in the cache, allows it'
        : 'No earlier preflight answer in the cache allows it',
  },
  'allow-origin': {
    name: (f) => `whether ${inAnswer(f)} allows the origin`,
    passed: (f) => `${sentenceCase(inAnswer(f))} allows the origin`,
  },
  'allow-credentials': {
    name: (f) => `whether ${inAnswer(f)} allows credentials`,
    passed: (f) => `${sentenceCase(inAnswer(f))} allows credentials`,
  },
  'preflight-status': {
    name: () => 'the preflight’s status',
    passed: (f) => `The preflight’s status is ok${f.step.received === null ? '' : ` (${f.step.received})`}`,
  },
  'preflight-lists': {
    name: () => 'the preflight’s lists of methods and headers',
    passed: () => 'The preflight’s lists of methods and headers can be read',
  },
  'method-allowed': {
    name: (f) => `whether the preflight allows ${code(f.method)}`,
    passed: (f) => `The method ${code(f.method)} is allowed`,
  },
  'authorization-allowed': {
    name: () => 'whether the preflight allows `authorization`',
    passed: (f) =>
      f.step.subject === null
        ? 'No `authorization` header to allow'
        : 'The header `authorization` is allowed',
  },
  'headers-allowed': {
    name: () => 'whether the preflight allows the headers',
    passed: (f) =>
      f.step.subject === null || f.step.subject === ''
        ? 'No header needs to be allowed'
        : `Every header asked for is allowed: ${listed(f.step.subject)}`,
  },
  'redirect-mode': {
    name: () => 'whether the page accepts redirects',
    passed: () => 'The page accepts redirects',
  },
  'redirect-location': {
    name: () => 'the redirect’s `Location`',
    passed: (f) => `The redirect leads to ${subject(f)}`,
  },
  'redirect-scheme': {
    name: () => 'the redirect’s scheme',
    passed: () => 'The redirect stays with HTTP or HTTPS',
  },
  'redirect-count': {
    name: () => 'the number of redirects',
    passed: () => 'There are no more than 20 redirects',
  },
  'redirect-userinfo': {
    name: () => 'whether the redirect carries a user name or password',
    passed: () => 'The redirect carries no user name and no password',
  },
  'redirect-body': {
    name: () => 'whether the body can be sent again',
    passed: () => 'The body can be sent again after the redirect',
  },
  'exposed-headers': {
    name: () => 'which headers the page may read',
    passed: () => 'The answer’s headers are filtered: the page may read the safelisted and the exposed ones',
  },
};

/** Capital first letter, for a fragment that becomes a sentence. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const browsers: Record<Browser, string> = { chromium: 'Chromium', firefox: 'Firefox' };

const notCors: Record<NotCors, { short: string; sentence: string }> = {
  'same-origin': {
    short: 'same-origin',
    sentence: 'the request goes to the page’s own origin',
  },
  'no-cors-mode': {
    short: 'no-cors, opaque',
    sentence: 'the page asked in `no-cors` mode, so it gets an answer that it cannot look into',
  },
  navigation: { short: 'navigation', sentence: 'this is a navigation, not a request of a page’s script' },
  websocket: {
    short: 'WebSocket',
    sentence: 'a WebSocket is open to every origin; the server has to check it',
  },
  'opaque-redirect': {
    short: 'opaque redirect',
    sentence: 'the page asked to handle redirects itself and only learns that there was one',
  },
  'service-worker': {
    short: 'answered by a service worker',
    sentence: 'the page’s service worker answered it; what that asked the network for is a row of its own',
  },
  'scheme-not-http': { short: 'not HTTP', sentence: 'the URL is not fetched over HTTP' },
};

const otherFailures: Record<OtherFailure, { short: string; sentence: string }> = {
  network: { short: 'no answer: network', sentence: 'no answer came over the network' },
  aborted: { short: 'aborted', sentence: 'the request was aborted before it ended' },
  'local-network-access': {
    short: 'local network access',
    sentence: 'the browser did not let the page reach into the local network',
  },
  corp: {
    short: 'Cross-Origin-Resource-Policy',
    sentence: 'the server’s `Cross-Origin-Resource-Policy` keeps the answer from this page',
  },
  coep: {
    short: 'Cross-Origin-Embedder-Policy',
    sentence: 'the page’s `Cross-Origin-Embedder-Policy` keeps this answer out',
  },
  orb: {
    short: 'opaque response blocking',
    sentence: 'the browser keeps data out of a `no-cors` request (opaque response blocking)',
  },
  csp: { short: 'Content-Security-Policy', sentence: 'the page’s `Content-Security-Policy` forbids it' },
  'mixed-content': { short: 'mixed content', sentence: 'an HTTPS page may not load this over HTTP' },
  'blocked-by-client': {
    short: 'blocked by an extension',
    sentence: 'an extension in this browser blocked it',
  },
  'websocket-not-opened': {
    short: 'WebSocket not opened',
    sentence: 'the server answered the WebSocket and did not switch protocols',
  },
  unknown: { short: 'no answer', sentence: 'the browser ended it and does not say why' },
};

const missing: Record<Missing, { short: string; sentence: string }> = {
  'response-headers': { short: 'answer not seen', sentence: 'the answer’s headers were not seen' },
  'preflight-response': {
    short: 'preflight answer not seen',
    sentence: 'the preflight’s answer was not seen',
  },
  'request-headers': { short: 'request headers not seen', sentence: 'the request’s headers were not seen' },
  'credentials-mode': {
    short: 'credentials not known',
    sentence: 'it depends on whether the request carries credentials, and that was not seen',
  },
  'redirect-mode': {
    short: 'redirect not followed',
    sentence:
      'the redirect was not followed: the page asked for that (`redirect: "manual"` or `"error"`), or its Content-Security-Policy does not name where it leads',
  },
  'request-mode': {
    short: 'mode not known',
    sentence: 'it depends on the mode that the page asked with, and that was not seen',
  },
  origin: { short: 'origin not known', sentence: 'the origin of the page was not seen' },
  url: { short: 'URL not readable', sentence: 'the URL cannot be read' },
};

const because: Record<Because, string> = {
  'cookie-sent': 'a cookie was sent',
  'authorization-prompted': 'the browser asked for a password',
  'storage-access-header': 'the browser sent `Sec-Fetch-Storage-Access`, as it does with credentials only',
  'no-storage-access-header': 'the browser sent no `Sec-Fetch-Storage-Access`, as it would with credentials',
  'sec-fetch-mode': 'the request’s `Sec-Fetch-Mode` says so',
  'sec-fetch-mode-of-preflight': 'the preflight’s `Sec-Fetch-Mode` says so',
  'preflight-seen': 'there was a preflight',
  'origin-header': 'the request carries an `Origin` header',
  'no-origin-header': 'the request carries no `Origin` header',
  'resource-type': 'of the kind of request',
  'resource-timing': 'of what the page’s resource timing tells',
  'browser-outcome': 'only so does the browser’s outcome fit',
  'default-of-fetch': 'nothing tells, and pages send none unless they ask to',
  'no-evidence': 'nothing tells',
};

const strengths: Record<Strength, string> = { certain: 'certain', strong: 'strong sign', weak: 'weak sign' };
const sure: Record<Sure, string> = { certain: 'certain', likely: 'likely', possible: 'possible' };

const notes: Record<Note, string> = {
  'unknown-event-order': 'The browser’s events came in an order that Corscope does not know.',
  'unpaired-preflight': 'This is a preflight whose actual request was not seen.',
  'request-not-in-file': 'Only the preflight of this request is in the file; the request itself is not.',
  'malformed-url': 'The URL is malformed.',
  'missing-start': 'The beginning of this request was not seen.',
  'end-not-told': 'DevTools opened while this was under way: Firefox does not tell of its end.',
  'preflight-may-be-anothers': 'The preflight shown may belong to another request to the same URL.',
  'may-have-ended-unseen':
    'This was under way while the extension’s background was away: it may have ended unseen.',
  'only-in-devtools-record':
    'Only DevTools’ own record shows this request: the browser told the extension of none.',
  'completed-from-devtools-record':
    'Some of this was filled in from DevTools’ own record, because the extension’s background was away.',
};

const quirks: Record<string, string> = {
  'wildcard-covers-authorization':
    '`Access-Control-Allow-Headers: *` covers `Authorization` here; the standard wants it listed by name.',
  'max-age-cap': 'It keeps the preflight’s answer for a shorter time than the server asks for.',
  'signed-max-age':
    'It reads `Access-Control-Max-Age` as a 64-bit number that may have a sign: with a negative one the answer is not kept, `+600` is 600, and a number that is too large means 5 seconds. By the standard a number has no sign, and what is no number means 5 seconds.',
  'malformed-max-age-not-kept':
    'Its preflight’s answer has an `Access-Control-Max-Age` that is no number, or more than one, and it does not keep such an answer at all; by the standard it is kept for 5 seconds.',
  'origin-before-status':
    'It reports the preflight’s missing CORS headers rather than its status; the standard names no reason.',
  'preflight-redirect-first': 'It refuses a redirected preflight before it looks at any of its headers.',
  'whole-preflight-cache-entries':
    'It keeps one preflight answer per URL; a request that it does not cover replaces it.',
  'upload-listener-names-no-method':
    'The preflight is there because the page listens to the upload, and still has to allow the method; by the standard it need not.',
  'preflight-at-home-unchecked':
    'Redirects led back to the page’s own origin: the preflight there needs no CORS headers to allow the origin; the answer itself does.',
  'equal-locations':
    'Several `Location` headers that say the same count as one; by the standard the redirect fails.',
  'empty-location': 'An empty `Location` counts as none: the answer is no redirect.',
  'error-mode-needs-location':
    'A redirect without `Location` is an ordinary answer, also where the page asked for no redirects.',
  'preflight-keeps-origin':
    'After a redirect between foreign origins its preflight still carries the page’s origin; the request itself carries `null`.',
};

export const en = {
  language: 'en',
  count,
  name: 'Corscope',
  sentenceCase,
  browsers,

  toolbar: {
    record: 'Record',
    stop: 'Stop recording',
    start: 'Start recording',
    clear: 'Clear',
    filter: 'Filter',
    filterPlaceholder: 'Filter',
    completions: 'What the filter may say',
    fields: {
      method: 'GET, PUT, …',
      status: '404, 4xx, >=400',
      server: 'host and port',
      origin: 'of the page',
      verdict: 'what the browser decided',
      cause: 'why',
      mode: 'cors, no-cors, …',
      type: 'kind of request',
      is: 'preflighted, cached, …',
      has: 'a header',
    } satisfies Record<FilterKey, string>,
    chips: 'Show',
    all: 'All',
    blocked: 'Blocked',
    warnings: 'Warnings',
    warningsTitle:
      'Warnings: allowed, and something is to be mended: a hidden header, a list that is too wide, …',
    preflightedTitle: 'Preflighted: the browser asked with OPTIONS before, or remembered an answer to it',
    looking: 'More requests are being looked into',
    preflighted: 'Preflighted',
    sameOrigin: 'Same-origin',
    sameOriginTitle: 'Also show requests to the page’s own origin and navigations, which CORS does not touch',
    preserve: 'Preserve log',
    preserveTitle: 'Keep the list when the page navigates',
    keys: 'Keyboard shortcuts',
  },
  filterProblem: ({ kind, text }: FilterProblem): string => {
    const shown = `“${text}”`;
    if (kind === 'regex') return `${shown} is not a regular expression`;
    if (kind === 'is') return `${shown}: try is:preflighted, is:cached, is:redirected, is:credentialed`;
    if (kind === 'status') return `${shown}: try status:404, status:4xx, status:>=400`;
    return `${shown}: try verdict:blocked, verdict:warning, verdict:allowed, verdict:failed`;
  },

  list: {
    label: 'Cross-origin requests',
    mark: 'Verdict',
    method: 'Method',
    server: 'Server',
    status: 'Status',
    cause: 'Cause',
    time: 'Time',
    duration: 'Duration',
    waterfall: 'Waterfall',
    start: 'start',
    columns: 'Columns',
    resetColumns: 'Reset columns',
    sortBy: (name: string) => `Sort by ${name}`,
    took: (milliseconds: number | null) => (milliseconds === null ? '…' : took(milliseconds)),
    request: 'Request',
    pair: 'Preflight → actual',
    why: 'Why',
    navigation: (url: string, time: string) => `${time} · navigated to ${url}`,
    gap: (from: string, to: string, filled: number | null) =>
      `background restarted ${from === to ? from : `${from} – ${to}`} · ${gapOutcome(filled)}`,
    lateStart: (time: string) => `Recording since ${time}: reload the page to record what came before`,
    noted: 'Something could not be told',
  },
  /** What a bar of the waterfall shows. */
  bar: {
    began: (after: number, time: string, sinceNavigation: boolean, seen: boolean) => {
      const since = sinceNavigation ? 'after the navigation' : 'after the first request';
      const what = seen ? 'Started' : 'First seen';
      return after === 0 && !sinceNavigation
        ? `${what} at ${time}, first of all`
        : `${what} at ${time}, ${took(after)} ${since}`;
    },
    afterPause: 'After a pause: the bars begin anew',
    scale: (time: string) =>
      `The whole width is ${time}. Bars begin anew with each navigation, and after each second in which no request was on its way (one that takes longer than 10 s no longer counts).`,
    oneScale: (time: string) =>
      `The whole width is ${time}, from the first request to the end of the last: in this order all bars stand on one scale.`,
    preflight: 'Preflight',
    part: (name: string, time: string) => `${name}: ${time}`,
    open: (name: string) => `${name}: not ended yet`,
    unmeasured: (name: string) => `${name}: time not told`,
    whole: (time: string) => `Together: ${time}`,
    untold: 'When it was sent is not told',
  },
  pair: {
    none: '–',
    cached: 'cached',
    cachedFor: (seconds: number) => `cached ${roughly(seconds)}`,
    notSent: 'not sent',
    waiting: '…',
    unseen: '?',
    noAnswer: 'no answer',
  },
  marks: {
    allowed: 'Allowed',
    warning: 'Allowed, with a warning',
    blocked: 'Blocked by CORS',
    failed: 'Failed, not by CORS',
    'not-cors': 'Not CORS',
    pending: 'Pending',
    undetermined: 'Cannot tell',
  },
  stepMarks: {
    passed: 'Passed',
    failed: 'Failed',
    'not-reached': 'Not reached',
    unknown: 'Cannot tell',
    info: 'For information',
  },

  why: {
    simple: 'simple request',
    preflighted: 'preflight passed',
    cached: 'preflight cached',
    redirected: 'redirect allowed',
    pendingPreflight: 'waiting for the preflight',
    notInFile: 'preflight passed; the request is not in the file',
    pending: 'waiting for the answer',
    undetermined: (what: string) => `cannot tell: ${what}`,
  },
  failures,
  notCors,
  otherFailures,
  missing,

  states: {
    connecting: 'Connecting to the recorder',
    connectingHelp: 'This takes a moment. If it stays like this, close and reopen DevTools.',
    notRecording: 'Not recording',
    notRecordingHelp: 'Start recording, then reload the page or send a request.',
    empty: 'No cross-origin request yet',
    emptyHelp: (since: string | null) =>
      since === null
        ? 'Reload the page or send a request.'
        : `Recording since ${since}: reload the page to record what came before, or send a request.`,
    noMatch: 'No request matches the filter',
    unknownKey: (key: string) =>
      `The filter has no field ${code(`${key}:`)}, so this is looked for as plain text. Press \`?\` for the fields there are.`,
    noMatchHelp: (all: number) => `${some(all, 'request is', 'requests are')} hidden by it.`,
    none: {
      blocked: 'No request was blocked',
      warnings: 'No request has a warning',
      preflighted: 'No request was preflighted',
    },
    chipHelp: (all: number) => `${some(all, 'request is', 'requests are')} under “All”.`,
    clearFilter: 'Clear the filter',
    openHelp: 'Why don’t I see my request?',
    openOptions: 'Open the options',
    showAll: 'Show all',
    showSameOrigin: (hidden: number) => `Show ${some(hidden, 'same-origin request', 'same-origin requests')}`,
    noAccess: 'Corscope has no access to this site',
    noAccessHelp: {
      firefox:
        'Open `about:addons`, choose Corscope, then Permissions, and turn on “Access your data for all websites”. Then reload the page.',
      chromium:
        'Open `chrome://extensions`, choose the details of Corscope, and set “Site access” to “On all sites”. Then reload the page.',
    } satisfies Record<Browser, string>,
    reconnecting: 'Reconnecting to the recorder. What is listed stays.',
    broken: 'This part of the panel could not be drawn',
    brokenHelp: 'The recording goes on. Choose another request, or reopen DevTools.',
  },

  footer: {
    requests: (shown: number, all: number) =>
      shown === all
        ? some(all, 'request', 'requests')
        : `${count(shown)} of ${some(all, 'request', 'requests')}`,
    blocked: (number: number) => `${count(number)} blocked`,
    servers: (number: number) => some(number, 'server', 'servers'),
    dropped: (number: number) => `${count(number)} dropped`,
    droppedTitle: 'The oldest requests were dropped because the buffer was full',
    paused: 'not recording',
    agree: (agreeing: number, asked: number) =>
      `decisions checked against the browser: ${count(agreeing)} of ${count(asked)} agree`,
    agreeShort: (agreeing: number, asked: number) => `${count(agreeing)} of ${count(asked)} agree`,
    agreeTitle:
      'How often Corscope’s decision and what the browser did are the same, where the browser tells',
  },

  keys: {
    title: 'Keyboard shortcuts',
    close: 'Close',
    list: [
      ['↑ ↓', 'Previous, next request'],
      ['Page Up, Page Down', 'A page up, down'],
      ['Home, End', 'First, last request'],
      ['Enter', 'Open the details, or go into them'],
      ['Shift F10, Menu', 'What to do with the request: copy, filter'],
      ['Esc, Backspace', 'Close the details'],
      ['Shift ← →', 'On a column’s name: make it narrower, wider'],
      ['/', 'Go to the filter'],
      ['Ctrl E, ⌘ E', 'Start or stop recording'],
      ['?', 'Show these keys'],
    ] as readonly (readonly [string, string])[],
    filterTitle: 'In the filter',
    filter: [
      ['words', 'all of them somewhere in the row'],
      ['-word', 'not that one'],
      ['/regex/', 'a regular expression'],
      ['method: status: server: origin:', 'such as status:4xx or method:PUT,DELETE'],
      ['verdict: cause: mode: type:', 'such as verdict:blocked'],
      ['is:', 'preflighted, cached, redirected, credentialed, same-origin, not-sent'],
      ['has:', 'a header, such as has:access-control-allow-origin'],
    ] as readonly (readonly [string, string])[],
  },

  har: {
    import: 'Import HAR',
    importTitle: 'Import a HAR file, or drop one onto the panel',
    export: 'Export HAR',
    exportTitle: 'Export what is listed with its decisions, as a HAR file; secrets are masked',
    reading: (name: string) => `Reading ${name}`,
    opened: (rows: number, entries: number, sameOrigin: number) =>
      `${some(rows, 'row', 'rows')} from ${some(entries, 'entry', 'entries')}${sameOrigin === 0 ? '' : `; ${some(sameOrigin, 'same-origin request', 'same-origin requests')} hidden`}`,
    exported: (requests: number) => `Exported ${some(requests, 'request', 'requests')}`,
    unreadable: 'the browser cannot read it',
    failed: (name: string, problem: string) => `${name} is not shown: ${problem}`,
    dismiss: 'Dismiss',
    imported: 'Imported',
    withoutSecrets: '· no cookies and no Authorization: credentials are not in this file',
    problems: (number: number) => `${some(number, 'entry', 'entries')} left out`,
    back: (waiting: number) =>
      `Back to the recording${waiting === 0 ? '' : ` (${some(waiting, 'request', 'requests')})`}`,
    empty: 'No request in this file',
    emptyHelp: 'The file could be read, and no request that Corscope can judge is in it.',
    onlySameOrigin: 'All that is in this file went to the page’s own origin.',
    drop: 'Drop the HAR file to look at it',
    notInFile: 'not in this file',
  },

  menu: {
    label: 'What to do with the request',
    button: 'Copy as',
    title: 'Copy the fix, the decision for a ticket, or the request as a command',
    copy: {
      curl: 'Copy as cURL',
      'curl-preflight': 'Copy preflight as cURL',
      fetch: 'Copy as fetch',
      markdown: 'Copy decision as Markdown',
      fix: 'Copy the fix',
    },
    copied: {
      curl: 'Copied as cURL',
      'curl-preflight': 'Copied the preflight as cURL',
      fetch: 'Copied as fetch',
      markdown: 'Copied the decision as Markdown',
      fix: 'Copied the fix',
    },
    refused: 'The browser refused to copy',
    onlyServer: 'Show only this server',
  },

  detail: {
    label: 'Details of the request',
    close: 'Close details',
    resize: 'Resize the details',
    decision: 'Decision',
    headers: 'Headers',
    whatif: 'What if',
    /** On the tab, where edits are kept. */
    edited: 'edited',
  },
  /** Above the headline: the verdict, and where a block happened. */
  verdictAt: {
    request: 'Blocked before it was sent',
    preflight: 'Blocked at the preflight',
    response: 'Blocked at the answer',
    redirect: 'Blocked at the redirect',
  } satisfies Record<Stage, string>,
  headline: {
    failedOpenly: 'Failed, perhaps by CORS',
    failedByWord: 'Failed by CORS, says the browser',
    notInFile: 'The preflight lets the request through; the request itself is not in this file',
    allowed: 'The page may read the answer',
    blocked: (sentence: string) => sentenceCase(sentence),
    failed: (why: OtherFailure) => sentenceCase(otherFailures[why].sentence),
    notCors: (why: NotCors) => sentenceCase(notCors[why].sentence),
    pending: 'The answer has not come yet',
    undetermined: (what: Missing) => sentenceCase(missing[what].sentence),
  },
  fate: {
    neverLeft: (method: string) => `The ${method} never left the browser.`,
    neverLeftAgain: (method: string, host: string) =>
      `After the redirect, no ${method} went to ${code(host)}.`,
    answeredUnread: (method: string) =>
      `The server received the ${method} and answered it; only the page cannot read the answer.`,
    actedUnread: (method: string) =>
      `The server received the ${method} and may have acted on it; only the page cannot read the answer.`,
    redirectUnfollowed: (method: string) =>
      `The server answered the ${method} with a redirect, which the browser did not follow.`,
    answered: (method: string) => `The server received the ${method} and answered it.`,
    neverReached: (method: string) => `No connection came about: the ${method} never reached a server.`,
    unknown: (method: string) => `Whether the server received the ${method} is not known.`,
    waiting: (method: string) => `The ${method} is on its way.`,
    waitingPreflight: (method: string) => `The ${method} waits for the answer to its preflight.`,
    servedFromCache: 'The answer came from the HTTP cache.',
  },
  agreement: {
    agrees: (browser: Browser) => `${browsers[browser]} agrees.`,
    settled: (browser: Browser) => `${browsers[browser]} agrees; its outcome settled what was not seen.`,
    disagreesDelivered: (browser: Browser) =>
      `${browsers[browser]} disagrees: it gave the answer to the page.`,
    disagreesBlocked: (browser: Browser) =>
      `${browsers[browser]} disagrees: it kept the answer from the page.`,
    'not-told': (browser: Browser) => `${browsers[browser]} does not tell what it did.`,
  },

  sequence: {
    label: 'Sequence of requests and answers',
    browser: 'browser',
    server: 'server',
    preflight: (method: string, names: string) =>
      `OPTIONS · wants ${method}${names === '' ? '' : ` + ${names}`}`,
    cached: 'preflight answered from the cache',
    checks: {
      'allow-origin': 'origin',
      'allow-credentials': 'credentials',
      'preflight-status': 'status',
      'preflight-lists': 'lists',
      'method-allowed': 'method',
      'authorization-allowed': 'authorization',
      'headers-allowed': 'headers',
      'redirect-location': 'redirect',
      'redirect-scheme': 'redirect',
      'redirect-count': 'redirects',
      'redirect-userinfo': 'redirect',
      'redirect-body': 'redirect',
      'redirect-mode': 'redirect',
    } as Partial<Record<StepId, string>>,
    notSent: (what: string) => `not sent: ${what}`,
    notInFile: (what: string) => `not in this file: ${what}`,
    openly: (what: string) => `${what}: no answer; whether it was sent is not known`,
    noAnswer: 'no answer',
    unseen: 'answer not seen',
    waiting: 'waiting for the answer',
    // A no-break space: the drawing breaks its lines at the others.
    redirectTo: (url: string) => `to\u00a0${url}`,
    kept: 'kept from the page',
    opaque: 'the page cannot look into it',
    out: 'to the server',
    in: 'to the browser',
  },

  cards: {
    steps: 'How the browser decided',
    stepsAsFar: 'What was checked',
    hop: (number: number, url: string) => `Request ${count(number)} · ${url}`,
    notReached: (number: number) => some(number, 'check was not reached', 'checks were not reached'),
    further: 'Also wrong with the same answer',
    facts: 'Facts it rests on',
    findings: 'Also found',
    evidence: 'How we know',
    fix: 'Fix on the server',
    unproved: 'A change that is not proved',
    noFix: 'What to do',
    alsoDo: 'Or, in addition',
    page: 'In the page',
    notes: 'What could not be told',
    readable: 'What the page may read',
  },
  steps,
  stepNotReached: (name: string) => `${sentenceCase(name)}: not reached`,
  stepUnknown: (name: string) => `${sentenceCase(name)}: cannot be told`,
  compare: {
    asked: 'asked for',
    allowed: 'allowed',
    needed: 'needed',
    came: 'received',
    nothing: 'nothing',
    okStatus: '200–299',
    empty: '(empty)',
    noSingleValue: 'no single value would pass',
    missing: 'not in the list',
    differs: 'differs in',
    kinds: {
      scheme: 'the scheme',
      host: 'the host',
      port: 'the port',
      slash: 'a slash at the end',
      path: 'the path (an origin has none)',
      case: 'capital letters',
      space: 'spaces',
      separator: 'hyphens or underscores',
    },
  },
  specification: 'Opens the Fetch Standard in a new tab',
  algorithms: {
    '#concept-main-fetch': 'Main fetch',
    '#concept-http-fetch': 'HTTP fetch',
    '#concept-cors-check': 'CORS check',
    '#cors-preflight-fetch-0': 'CORS-preflight fetch',
    '#cors-preflight-fetch': 'CORS-preflight fetch',
    '#concept-http-redirect-fetch': 'HTTP-redirect fetch',
    '#concept-cache-match': 'Preflight cache',
    '#concept-cache-match-method': 'Preflight cache',
    '#concept-cache-match-header': 'Preflight cache',
    '#concept-response-location-url': 'Location URL',
    '#concept-filtered-response-cors': 'CORS filtered response',
    '#concept-response-cors-exposed-header-name-list': 'Exposed headers',
  } as Readonly<Record<string, string>>,
  standard: 'Fetch Standard',

  facts: {
    mode: 'Mode',
    credentials: 'Credentials',
    preflight: 'Preflight',
    unknown: 'not known',
    because: (why: Because) => `because ${because[why]}`,
    strengths,
    quirk: (browser: Browser) => `${browsers[browser]} differs`,
    quirks,
    quirkUnknown: (id: string) => `A known deviation from the standard: ${code(id)}.`,
    standard: 'By the standard',
    standardAllowed: 'the page may read the answer',
    exposed: 'Readable',
    hidden: 'Hidden',
    none: 'none',
  },
  calledFrom: 'called from',
  openSource: 'Open in Sources',
  preflightKept: {
    from: 'answered from the browser’s cache, by the answer to',
    fromBefore: 'answered from the browser’s cache, by an answer from before the recording or one not seen',
    gone: 'a request no longer in the list',
    request: (number: number, time: string) => `request ${number} of ${time}`,
    left: (seconds: number) => `${count(seconds)} s left`,
    unanswered: 'no answer was seen',
    keeps: (seconds: number, value: string | null) => {
      const given = value === null ? 'no `Access-Control-Max-Age`' : code(`Access-Control-Max-Age: ${value}`);
      return seconds > 0
        ? `kept for ${count(seconds)} s (${given}).`
        : `not kept (${given}): asked for each time.`;
    },
    failed: 'not kept: a preflight that fails is asked for again each time.',
    askedAgain: {
      chromium: 'It was sent although an answer was still kept, that to',
      firefox: 'It was sent although an answer that may be kept had come, that to',
    } satisfies Record<Browser, string>,
    why: {
      chromium:
        '“Disable cache” in DevTools, `cache: "no-store"` in the page, other credentials or another `#fragment` of the URL do that.',
      firefox:
        'Firefox keeps an answer only from the second or third equal request on. “Disable cache” in DevTools, `cache: "no-store"` in the page, or other credentials do that as well.',
    } satisfies Record<Browser, string>,
  },
  sure,
  notes,
  learnMore: 'Learn more',
  causeMissing: 'This page could not be loaded.',
  causeSource: 'specification or documentation',
  candidates: 'Is it in the settings already? These look the same from outside, and the check tells:',
  warning: 'warning',
  noAuthentication:
    'This answer seems to be one person’s own. CORS keeps it from other pages in a browser and from nothing else: it is no authentication.',

  fix: {
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying was refused: select the text instead',
    copyLabel: (file: string) => `Copy the change to ${file}`,
    goTo: 'Go to the fix',
    show: 'Show the change',
    syntax: 'Configuration',
    form: 'Show as',
    forms: {
      plain: { name: 'Addition', title: 'Lines for the end of settings.py, whatever it holds' },
      whole: { name: 'Whole block', title: 'For a project that has no such settings yet' },
      environment: {
        name: 'Environment',
        title: 'The lists of origins and hosts from environment variables',
      },
      development: { name: 'Development apart', title: 'What is of this machine, in settings of its own' },
      pasted: { name: 'My settings.py', title: 'As a difference in your own settings' },
    },
    pasteLabel: 'Your settings.py',
    pastePlaceholder: 'Paste your settings.py here',
    pasteHelp: 'It is read, never run, and never leaves this panel.',
    /** What a pasted text makes one wonder. */
    remarks: {
      noSettings:
        'No Python setting can be read in this text. The lines below go to the end of any `settings.py`.',
      unclosed: (text: string, line: number, name: string | null) =>
        `Line ${count(line)}${name === null ? '' : `, ${code(name)}`}: ${code(text)} has no counterpart, so this text cannot be read. The lines below go to the end of any \`settings.py\`.`,
      noPython: (line: number, name: string) =>
        `Line ${count(line)}, ${code(name)}: this is no value in Python, so this text cannot be read. The lines below go to the end of any \`settings.py\`.`,
      misspelt: (name: string, meant: string) =>
        `django-cors-headers reads no ${code(name)}. Perhaps ${code(meant)} is meant.`,
      computed: (names: readonly string[]) =>
        names.length === 1
          ? `${code(names[0] ?? '')}: this value is computed; taken as unknown.`
          : `${names.map(code).join(', ')}: these values are computed; taken as unknown.`,
      elsewhere: (statements: readonly string[]) =>
        `${statements.map(code).join(', ')}: other files may set more than this text shows. Whatever they set is kept.`,
      notAnOrigin: (entry: string, meant: string) =>
        `${code(entry)} is nearly an origin: the checks of django-cors-headers refuse what is behind it (E014). Write ${code(meant)}.`,
      contradicts: ({ what, value, byDjango }: Contradiction) => {
        const allowed = value === null ? 'credentials' : `the ${what} ${code(value)}`;
        const last = 'the server was not restarted since';
        return `This text allows ${allowed} already, and the server refused it. It may not be the file that the server runs on, ${byDjango ? `or ${last}` : `${last}, or something in front of Django answered`}.`;
      },
    },
    absent: {
      paste: 'Paste your settings to see what changes in them.',
      'too-long': 'That is longer than 2,000 lines: paste the part with the settings only.',
      'holds-already': 'These settings hold all of it already: is the server running with them?',
      unsaid: 'This configuration has no words for the change.',
    },
    answeredBy: (name: string) => `By its answer, ${name} is what has to be configured.`,
    notAnsweredBy: 'By its answer, this server is not Django.',
    checked: {
      django:
        'Our tests paste such lines into real Django 4.2 and 5.2 and ask again from a real browser. For 6.0 they are only written.',
      live: 'Our tests run this configuration on the real server.',
      syntax: 'Our tests check the syntax of this; no real server ran it.',
      rendered: 'Written from the documentation: nothing has run or parsed it.',
    },
    levels: { red: 'Dangerous:', amber: 'Mind:', left: 'Left to do:' },
    nothingAllowed: 'Nothing to change: the browser lets the page read the answer.',
    nothingNotCors: 'Nothing to change on the server: CORS does not apply to this request.',
    nothingFailed: 'Nothing to change in the CORS settings: CORS is not what stopped this request.',
    nothingPending: 'Nothing to say before the answer has come.',
    nothingUndetermined: 'No change is suggested where the decision cannot be told.',
    nothingKnown: 'Corscope knows no change for this failure yet.',
  },

  proof: {
    title: 'Proved by simulation',
    titlePolicy: 'Proved by simulation, as one policy for the whole server',
    mended: (number: number, ofAll: boolean) =>
      number === 1 && !ofAll
        ? 'This request becomes allowed.'
        : `${some(number, 'request', 'requests')} of this server become${number === 1 ? 's' : ''} allowed${ofAll ? ':' : '.'}`,
    ifWithout: (number: number, isThis: boolean) =>
      number === 1 && isThis
        ? 'This request becomes allowed, as long as it is sent without credentials, as `fetch` does by default.'
        : `${some(number, 'request becomes', 'requests become')} allowed, as long as ${number === 1 ? 'it is' : 'they are'} sent without credentials, as \`fetch\` does by default:`,
    also: 'Also:',
    number: (number: number) => `no. ${count(number)}`,
    more: (number: number) => `and ${count(number)} more`,
    /** @param shutOut - requests that only worked because anybody was let in, and no longer do */
    kept: (number: number, shutOut = 0): string => {
      if (shutOut > 0)
        return `Of the pages that are named, ${some(number, 'request that works', 'requests that work')} still ${number === 1 ? 'does' : 'do'}; ${some(shutOut, 'request', 'requests')} of others ${shutOut === 1 ? 'is' : 'are'} refused after it.`;
      return number === 0
        ? 'Nothing breaks: no request of this server has worked so far.'
        : `Nothing breaks: ${some(number, 'request that works', 'requests that work')} still ${number === 1 ? 'does' : 'do'}.`;
    },
    strangers: (number: number) =>
      `Strangers stay out: ${some(number, 'try', 'tries')} as another origin, \`null\` and look-alikes.`,
    stillBlocked: (number: number) =>
      `${some(number, 'simulated request stays', 'simulated requests stay')} blocked after this change:`,
    notFollowed: (number: number) =>
      `${some(number, 'blocked request', 'blocked requests')} of this server: simulation cannot tell whether this change lets ${number === 1 ? 'it' : 'them'} through:`,
    notOnTheWire: '(no answer shows it)',
    assumed: (number: number) => `It takes ${some(number, 'thing', 'things')} for granted`,
    unproved: 'There is a change that fits this cause, but simulation does not bear it out:',
    known: 'What is known: the change as far as it goes',
  },
  next: {
    title: 'What to do next',
    verify: 'Lines for a shell that show whether it works:',
    copyLine: 'Copy the line',
    expect: 'Expect',
  },

  servers: {
    name: 'Servers',
    title: 'What each server allows, what is wrong there, and one change for all of it',
    back: 'Back to the requests',
    none: 'No server of another origin was asked yet.',
    problems: 'Problems',
    times: (number: number) => `${count(number)} ×`,
    failed: (number: number) => `${count(number)} failed`,
    /** By cause: how many requests have each is told below. */
    warnings: (kinds: number) => some(kinds, 'kind of warning', 'kinds of warning'),
    fix: (host: string) => `One change for ${host}`,
    unproved: (host: string) => `A change for ${host} that is not proved`,
    fixesAll: (blocked: number): string => (blocked === 1 ? 'one change fixes it' : 'one change fixes all'),
    fixesSome: (number: number) => `one change fixes ${count(number)}`,
    ifWithout: (number: number, isAll: boolean) =>
      isAll ? ' if sent without credentials' : ` (${count(number)} only if sent without credentials)`,
    /** By cause, in a few words each. */
    leftOut: (causes: readonly string[]) =>
      `Not in this change, as no request needs it to pass: ${causes.join(', ')}. What ends it stands with the request.`,
    settled: (number: number, isAll: boolean): string =>
      `since the server was changed ${isAll ? (number === 1 ? 'it works' : 'all of them work') : `${count(number)} of them ${number === 1 ? 'works' : 'work'}`}: nothing to change for ${number === 1 ? 'it' : 'them'}`,
    policy: 'Policy, as far as its answers show it',
    who: 'Who answered, and how we know',
    noAnswer: 'No answer of it was seen.',
    unknown: 'Nothing in its answers names who made them.',
    didNotRun: 'django-cors-headers did not run',
    facts: {
      echoed: 'Origins allowed',
      fixed: 'Allowed whoever asks',
      refused: 'Origins refused',
      credentials: 'Credentials',
      yes: 'allowed',
      methods: 'Methods',
      headers: 'Headers',
      exposed: 'Exposed headers',
      maxAge: 'Preflights kept',
      seconds: (seconds: string) => `${seconds} s`,
      covered: 'Middleware ran on',
      uncovered: 'Did not run on',
      unseen: 'no answer shows any',
    },
  },

  whatIf: {
    simulation: 'Simulation',
    nothingSent: 'Nothing is sent, and no server is touched.',
    asBefore: 'As it was with what was seen.',
    asTried: 'As tried in Corscope.',
    whole: 'Lists are whole: what yours hold beside this is not kept.',
    noMiddleware: 'Tried without CorsMiddleware in `MIDDLEWARE`: these lines do not take it out.',
    was: (before: string) => `With what was seen: ${before}.`,
    unfollowed: 'The model of Django cannot follow these settings',
    by: 'What to edit',
    ways: { answers: 'Answers by hand', settings: 'Settings of django-cors-headers' },
    reset: 'Reset',
    copy: 'Copy as settings',
    problems: {
      origin: 'Not an origin, such as https://app.example',
      method: 'Not a method: letters without spaces',
      forbiddenMethod: 'Browsers refuse this method',
      headerNames: 'Not names of headers, with commas between',
      contentType: 'Not a value of Content-Type, such as application/json',
      status: 'Not a status from 200 to 999',
      seconds: 'Not a whole number of seconds',
    },
    notTried: (box: string, text: string) => `Not tried: ${box} ${code(text)}`,
    notCounted: {
      safelisted: (names: readonly string[]) =>
        `Needs no preflight, as CORS-safelisted: ${listed(names.join(', '))}.`,
      forbidden: (names: readonly string[]) =>
        `Left out, as only the browser sets it: ${listed(names.join(', '))}.`,
      assumed: (value: string) => `\`content-type\` without a value is taken as ${code(value)}.`,
    },
    notCopied: 'Not copied:',
    leftOut: {
      noOrigin: (entry: string) =>
        `${code(entry)} is no origin as browsers write it, such as ${code('https://app.example')}.`,
      noPattern: (entry: string) => `${code(entry)} is no regular expression that Python reads.`,
      noSeconds: (entry: string) =>
        `${code(entry)} is no whole number of seconds from 0 on, and Django’s checks ask for one.`,
    },
    opens: {
      everybody: '`CORS_ALLOW_ALL_ORIGINS` lets the pages of every origin read the answers.',
      everybodyFits: (pattern: string) => `${code(pattern)} lets in every origin.`,
      openEnd: (pattern: string) =>
        `${code(pattern)} has no ${code('$')} at its end: it also lets in hosts that only begin like that, which anybody can own.`,
    },
    request: 'The request',
    origin: 'Origin of the page',
    method: 'Method',
    headers: 'Headers that the page sets',
    credentials: 'Credentials mode',
    preflight: 'Answer to the preflight',
    answer: 'Answer',
    assumed: 'No such answer was seen: this one is made up to begin with.',
    headerName: 'Header name',
    headerValue: (name: string) => (name === '' ? 'Value' : `Value of ${name}`),
    remove: (name: string) => `Remove ${name === '' ? 'the header' : name}`,
    add: 'Add a header',
    settings: 'Settings',
    settingsHelp:
      'As the answers of this server show them; what they do not show is empty, and its default counts. One entry a line.',
    middleware: 'CorsMiddleware stands first in MIDDLEWARE',
    unset: 'not set',
  },

  headers: {
    preflight: 'Preflight',
    notes: headerNotesEn,
    actual: (method: string) => method,
    request: 'Request headers',
    response: 'Answer headers',
    url: 'URL',
    status: 'Status',
    notSeen: 'The browser did not show them.',
    notSent: 'It was not sent.',
    noAnswer: 'No answer was seen.',
    none: 'None.',
    fromCache: 'from the HTTP cache',
    body: 'Beginning of the body',
    name: 'Name',
    value: 'Value',
    more: (hidden: number) => `Show ${some(hidden, 'more character', 'more characters')}`,
    less: 'Show less',
  },
};

function gapOutcome(filled: number | null): string {
  if (filled === null) return 'not compared with DevTools’ own record: something may be missing';
  if (filled === 0) return 'nothing is missing by DevTools’ own record';
  return `${filled} ${filled === 1 ? 'row' : 'rows'} filled in from DevTools’ own record`;
}
