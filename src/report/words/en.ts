import type {
  CorsFailure,
  Decision,
  Missing,
  NotCors,
  OtherFailure,
  RuleSet,
  Stage,
} from '../../cors/types.ts';
import type { Sure } from '../../diagnosis/finding.ts';
import type { Strength } from '../../exchange/exchange.ts';
import { failureWords } from '../../words/failures.ts';
import { sayIn } from '../../words/say.ts';

/** The words of a report in English, the model of every other language. Code is between backticks. */

const of = (number: number | null): string => (number === null ? '' : ` ${number}`);

const stages: Record<Stage, string> = {
  request: 'before it was sent',
  preflight: 'at the preflight',
  response: 'at the answer',
  redirect: 'at the redirect',
};

const failed = (failure: CorsFailure): string => failureWords(failure, sayIn('en'));

const notCors: Record<NotCors, string> = {
  'same-origin': 'The request went to the page’s own origin, where CORS does not apply.',
  'no-cors-mode': 'The request was made in `no-cors` mode: its answer is opaque.',
  navigation: 'This is a navigation, to which CORS does not apply.',
  websocket: 'This is a WebSocket, to which CORS does not apply.',
  'opaque-redirect': 'The page asked for the redirect itself: the answer is opaque.',
  'service-worker': 'The page’s service worker answered it.',
  'scheme-not-http': 'The URL is not fetched over HTTP.',
};

const otherFailures: Record<OtherFailure, string> = {
  network: 'No answer came over the network; CORS is not the reason.',
  aborted: 'The request was aborted; CORS is not the reason.',
  'local-network-access': 'The browser did not let the page reach into the local network.',
  corp: 'The answer’s `Cross-Origin-Resource-Policy` keeps it from the page.',
  coep: 'The page’s `Cross-Origin-Embedder-Policy` keeps the answer out.',
  orb: 'The browser’s opaque response blocking kept the answer from the page.',
  csp: 'The page’s `Content-Security-Policy` forbids the request.',
  'mixed-content': 'An HTTPS page may not load this over HTTP.',
  'blocked-by-client': 'An extension of the browser blocked it.',
  'websocket-not-opened':
    'The server answered the WebSocket and did not switch protocols; CORS is not the reason.',
  unknown: 'The browser ended it and does not say why.',
};

const missing: Record<Missing, string> = {
  'response-headers': 'the answer’s headers were not seen',
  'preflight-response': 'the preflight’s answer was not seen',
  'request-headers': 'the request’s headers were not seen',
  'credentials-mode': 'whether it carried credentials was not seen',
  'redirect-mode': 'how the page wanted redirects to be handled was not seen',
  'request-mode': 'the mode of the request was not seen',
  origin: 'the page’s origin was not seen',
  url: 'the URL cannot be read',
};

const sure: Record<Sure, string> = { certain: 'certain', likely: 'likely', possible: 'possible' };
const browsers: Record<RuleSet, string | null> = { chromium: 'Chromium', firefox: 'Firefox', standard: null };

const verdict = (decision: Decision): string => {
  switch (decision.kind) {
    case 'blocked':
      return `blocked by CORS ${stages[decision.at]}`;
    case 'allowed':
      return 'allowed';
    case 'failed':
      return 'failed';
    case 'not-cors':
      return 'not a matter of CORS';
    case 'pending':
      return 'not answered yet';
    case 'undetermined':
      return 'undetermined';
  }
};

/** Where no cause was found: the bare decision. */
const plain = (decision: Decision): string => {
  switch (decision.kind) {
    case 'blocked':
      return `${failed(decision.failure)}.`;
    case 'allowed':
      return 'The browser lets the page read the answer.';
    case 'failed':
      return otherFailures[decision.why];
    case 'not-cors':
      return notCors[decision.why];
    case 'pending':
      return 'The answer has not come yet.';
    case 'undetermined':
      return `This cannot be decided: ${missing[decision.missing]}.`;
  }
};

export const en = {
  title: (asked: string, decision: Decision) => `${asked}: ${verdict(decision)}`,
  plain,
  failed,
  sure,
  browsers,
  notSent: (method: string) => `The ${method} never left the browser.`,
  notReached: (method: string) => `No connection came about: the ${method} never reached a server.`,
  answered: (method: string) =>
    `The server received the ${method} and answered it; only the page cannot read the answer.`,
  received: (method: string) =>
    `The server received the ${method} and may have acted on it; only the page cannot read the answer.`,
  table: {
    page: 'Page',
    request: 'Request',
    browser: 'Browser',
    time: 'Time',
    credentials: 'Credentials',
    credentialsUnknown: 'not known',
    strengths: { certain: 'certain', strong: 'strong sign', weak: 'weak sign' } as Record<Strength, string>,
    nothingTells: 'nothing tells',
    failed: 'Failed check',
    needed: 'Needed',
    got: 'Received',
    nothing: 'nothing',
    noSingleValue: 'no single value would pass',
    step: (number: string) => `Fetch Standard, step ${number}`,
  },
  sections: {
    wire: 'What was sent',
    others: 'Also found',
    evidence: 'How we know',
    fix: 'What to change',
    repeat: 'To repeat it',
  },
  wire: {
    preflight: (number: number | null) => `Preflight${of(number)}`,
    actual: (method: string, number: number | null) => `${method}${of(number)}`,
    notSent: (method: string, number: number | null) => `${method}${of(number)}: not sent`,
    notInFile: (method: string, number: number | null) =>
      `${method}${of(number)}: not in the file that this comes from`,
    headersUnseen: 'headers not seen',
    noAnswer: '(no answer seen)',
  },
  hidden: '(hidden)',
  empty: '(empty)',
  moreCharacters: (number: number) => `(${number} more characters)`,
  addTo: (file: string, syntax: string) => `In ${file} (${syntax}):`,
  unproved: 'This change is not proved. To be checked before it is used, for these reasons:',
  proof: {
    title: 'Tried by simulation on what was recorded:',
    mended: (requests: number, if_: number) =>
      `${requests} ${requests === 1 ? 'request' : 'requests'} of this server become${requests === 1 ? 's' : ''} allowed${
        if_ === 0 ? '' : `, ${if_ === requests ? '' : `${if_} of them `}as long as sent without credentials`
      }`,
    /** @param shutOut - requests that only worked because anybody was let in */
    kept: (requests: number, shutOut: number) =>
      shutOut > 0
        ? `of the pages that are named, ${requests} that ${requests === 1 ? 'works still does' : 'work still do'}; ${shutOut} of others ${shutOut === 1 ? 'is' : 'are'} refused after it`
        : requests === 0
          ? 'nothing breaks: no request of this server has worked so far'
          : `nothing breaks: ${requests} that ${requests === 1 ? 'works still does' : 'work still do'}`,
    strangers: (tries: number) =>
      `strangers stay out: ${tries} tries as another origin, \`null\` and look-alikes`,
  },
  repeatPreflight: 'The preflight:',
  repeatRequest: 'The request:',
  setFirst: (names: readonly string[]) =>
    `${names.map((name) => `\`$${name}\``).join(', ')} ${names.length === 1 ? 'stands' : 'stand'} for what is not recorded: set ${names.length === 1 ? 'it' : 'them'} first.`,
  learnMore: 'Learn more',
  signature: 'Made with Corscope. Secrets are left out.',
};
