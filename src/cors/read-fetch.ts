import type { Check } from './check.ts';
import { corsChecks } from './cors-check.ts';
import { exposedHeaderNames } from './exposed.ts';
import { sortedLowercaseSet } from './header-list.ts';
import { mainFetchDispatch } from './main-fetch.ts';
import { serializeOrigin, urlOrigin } from './origin.ts';
import { parseUrl } from './parse-url.ts';
import { readPreflight } from './read-preflight.ts';
import { readRedirect } from './read-redirect.ts';
import {
  type Hop,
  type Reading,
  type ReadingContext,
  type SettledFetch,
  serializedOriginOfHop,
} from './reading.ts';
import type { Rules } from './rules.ts';
import { asUnknown, Trail, unseen } from './trail.ts';
import type { Decision, ResponseTainting } from './types.ts';

/** Walks the URL list of a seen fetch as fetch does, and keeps every step. */
export function readFetch(fetch: SettledFetch, rules: Rules): Reading {
  const context: ReadingContext = { fetch, rules, trail: new Trail() };
  const { hops } = fetch.seen;
  const urls: URL[] = [];
  let tainting: ResponseTainting = 'basic';
  let final: Decision = { kind: 'not-cors', why: 'same-origin' };
  for (const [index, seen] of hops.entries()) {
    const url = parseUrl(seen.url);
    if (url === null) {
      context.trail.lack('url');
      break;
    }
    urls.push(url);
    const urlList = [urls[0] ?? url, ...urls.slice(1)] as const;
    const hop: Hop = { seen, index, isLast: index === hops.length - 1, urlList, url, tainting };
    tainting = readDispatch(context, hop);
    if (tainting === 'cors') {
      readPreflight(context, hop);
      readCorsCheck(context, hop);
    }
    final = readRedirect(context, { ...hop, tainting }) ?? ofTainting(tainting, url);
  }
  return conclude(context, final, tainting);
}

/** Main fetch 12: which branch the current URL takes. */
function readDispatch({ fetch, rules, trail }: ReadingContext, hop: Hop): ResponseTainting {
  const { seen, origin, mode, credentials, modeSeen } = fetch;
  const dispatch = mainFetchDispatch(
    {
      origin,
      urlList: hop.urlList,
      mode,
      credentials,
      redirect: seen.redirect === 'unknown' ? 'follow' : seen.redirect,
      method: hop.seen.method,
      headers: [],
      useCorsPreflight: false,
      unsafeRequest: false,
      referrerPolicy: '',
      responseTainting: hop.tainting,
      redirectCount: hop.index,
      body: null,
      partition: '',
    },
    rules,
  );
  const check = (id: Check['id'], fields: Partial<Check>): Check => ({
    id,
    anchor: '#concept-main-fetch',
    number: '12',
    subject: null,
    expected: null,
    received: null,
    failures: [],
    ...fields,
  });
  const expected = serializeOrigin(origin);
  const received = serializeOrigin(urlOrigin(hop.url));
  trail.state('request', hop.index, check('same-origin', { subject: hop.seen.url, expected, received }));
  if (dispatch.kind === 'fetch' && dispatch.tainting === 'basic') return 'basic';

  const failure = dispatch.kind === 'network-error' ? dispatch.failure : null;
  const ofScheme = failure?.code === 'scheme-not-http' ? failure : null;
  const ofMode = ofScheme === null ? failure : null;
  const modeCheck = check('request-mode', {
    subject: mode,
    expected: ofMode?.expected ?? null,
    received: ofMode?.received ?? null,
    failures: ofMode === null ? [] : [ofMode],
    unknown: !modeSeen,
  });
  trail.take('request', hop.index, modeCheck, null);
  if (mode === 'no-cors') return 'opaque';

  const scheme = hop.url.protocol.slice(0, -1);
  const failures = ofScheme === null ? [] : [ofScheme];
  trail.take(
    'request',
    hop.index,
    check('request-scheme', { expected: 'https', received: scheme, failures }),
    null,
  );
  return 'cors';
}

/** HTTP fetch 4.4: the CORS check of the response, a redirect's too. */
function readCorsCheck(context: ReadingContext, hop: Hop): void {
  const { response } = hop.seen;
  const { credentials } = context.fetch;
  const request = { serializedOrigin: serializedOriginOfHop(context, hop), credentials };
  for (const check of corsChecks(request, response?.headers ?? [], context.rules)) {
    const missing = hop.isLast ? 'response-headers' : null;
    context.trail.take('response', hop.index, response === null ? unseen(check) : check, missing);
  }
}

/** The decision where nothing ended the path. */
function ofTainting(tainting: ResponseTainting, url: URL): Decision {
  if (tainting === 'cors') return { kind: 'allowed' };
  if (tainting === 'opaque') return { kind: 'not-cors', why: 'no-cors-mode' };
  return { kind: 'not-cors', why: url.protocol === 'data:' ? 'scheme-not-http' : 'same-origin' };
}

/** Main fetch 14: what of the response the page may see; and the decision. */
function conclude({ fetch, trail }: ReadingContext, final: Decision, tainting: ResponseTainting): Reading {
  const { seen, credentials, modeSeen } = fetch;
  const headers = seen.hops.at(-1)?.response?.headers ?? [];
  const shows = final.kind === 'not-cors' && final.why === 'opaque-redirect' ? 'opaque' : tainting;
  const exposed = exposedHeaderNames(shows, credentials, headers);
  const answered = (seen.hops.at(-1)?.response ?? null) !== null;
  if (final.kind === 'allowed' && answered) {
    trail.state('response', seen.hops.length - 1, {
      id: 'exposed-headers',
      anchor: '#concept-main-fetch',
      number: '14.1',
      subject: exposed.join(', '),
      expected: null,
      received: null,
    });
  }
  const decided = trail.decision(final);
  // An assumed mode decides nothing, except that a request at home is not CORS in any mode.
  const sure =
    modeSeen ||
    decided.kind === 'undetermined' ||
    (decided.kind === 'not-cors' && decided.why === 'same-origin');
  const delivered = sure && answered && (decided.kind === 'allowed' || decided.kind === 'not-cors');
  const names = sortedLowercaseSet(headers.map(([name]) => name));
  return {
    decision: sure ? decided : { kind: 'undetermined', missing: 'request-mode' },
    steps: sure
      ? trail.steps
      : trail.steps.map((step) => (step.outcome === 'failed' ? asUnknown(step) : step)),
    further: trail.further(),
    quirks: trail.quirks,
    exposed: delivered ? exposed : null,
    hidden: delivered ? names.filter((name) => !exposed.includes(name)) : null,
  };
}
