import type { RuleSet } from '../cors/types.ts';
import type { Exchange, JudgedExchange } from '../exchange/exchange.ts';
import { hasHeader, headerValue } from '../exchange/headers.ts';
import { judge } from '../exchange/judge.ts';
import type { Har } from './read-har.ts';

/**
 * Judges an exchange of a file by the rules of the browser that sent it.
 *
 * @param isImplied - that it went well, by the file's silence alone: no proof against its own headers
 */
export function judgeRequest(exchange: Exchange, har: Har, isImplied = false): JudgedExchange {
  const judged = judgeAsTold(exchange, har);
  const { agreement, decision } = judged.judgement;
  const { end } = exchange;
  if (!isImplied || agreement !== 'disagrees' || decision.kind !== 'blocked') return judged;
  return end?.kind === 'completed'
    ? judgeAsTold({ ...exchange, end: { ...end, untold: true } }, har)
    : judged;
}

function judgeAsTold(exchange: Exchange, har: Har): JudgedExchange {
  const rules = rulesFor(exchange, har);
  if (isOfTheBrowser(exchange)) return asNotCors(judge(exchange, rules));
  if (isAnybodys(exchange)) return { ...judge(withoutHeaders(exchange), rules), hops: exchange.hops };
  const assumed = showsSecrets(har) ? 'same-origin' : null;
  const judged = judge(tellsStorageAccess(har) ? exchange : withoutSite(exchange), rules, assumed);
  const { decision, credentials, outcome } = judged.judgement;
  // The browser blocked what is allowed without credentials: then there were some, whatever was not sent.
  const contradicts =
    decision.kind === 'allowed' &&
    outcome.kind === 'blocked' &&
    credentials.because === 'no-storage-access-header';
  const settled = contradicts ? judge(withoutSite(exchange), rules, assumed) : judged;
  return { ...settled, hops: exchange.hops };
}

/** Files of extensions and of the browser itself, which a record may hold: their schemes have no CORS. */
function isOfTheBrowser({ hops: [first], end }: Exchange): boolean {
  return end?.kind === 'completed' && !/^(https?|wss?|data):/i.test(first.url) && URL.canParse(first.url);
}

function asNotCors(judged: JudgedExchange): JudgedExchange {
  return {
    ...judged,
    judgement: { ...judged.judgement, decision: { kind: 'not-cors', why: 'scheme-not-http' } },
  };
}

/** Neither the page nor the mode shows: a request at home looks like one without CORS then. */
function isAnybodys({ context, hops }: Exchange): boolean {
  return (
    context.origin === null &&
    (context.type === 'other' || context.type === 'xmlhttprequest') &&
    hops.every(
      ({ requestHeaders }) =>
        !hasHeader(requestHeaders, 'origin') && !hasHeader(requestHeaders, 'sec-fetch-mode'),
    )
  );
}

/**
 * Whether cookies would be in the file if there were any: in some entry they are, or the writer never takes them
 * out. Only then does their absence hint at what scripts do unless told otherwise, which is to send none.
 */
export function showsSecrets({ writer, withoutSecrets }: Pick<Har, 'writer' | 'withoutSecrets'>): boolean {
  return writer === 'firefox' || !withoutSecrets;
}

/** Of the browser that wrote the file; where a tool wrote it, of the browser that it listened to. */
function rulesFor(exchange: Exchange, { writer }: Har): RuleSet {
  if (writer !== 'other') return writer;
  const agent = exchange.hops
    .map(({ requestHeaders }) => headerValue(requestHeaders, 'user-agent'))
    .find((value) => value !== null);
  if (agent === undefined || agent === null) return 'standard';
  if (/ Firefox\/\d/.test(agent)) return 'firefox';
  return / (Chrome|Chromium|HeadlessChrome)\/\d/.test(agent) ? 'chromium' : 'standard';
}

/**
 * Whether the absence of Sec-Fetch-Storage-Access means anything: only where the browser that was recorded
 * knows the header, which browsers have had since 2025.
 */
function tellsStorageAccess({ entries }: Har): boolean {
  return entries.some(({ requestHeaders }) => {
    if (hasHeader(requestHeaders, 'sec-fetch-storage-access')) return true;
    const agent = headerValue(requestHeaders, 'user-agent') ?? '';
    const chromium = / (?:Chrome|HeadlessChrome)\/(\d+)/.exec(agent)?.[1];
    const firefox = / Firefox\/(\d+)/.exec(agent)?.[1];
    return Number(chromium ?? 0) >= 140 || Number(firefox ?? 0) >= 150;
  });
}

function withoutHeaders(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops.map((hop) => ({ ...hop, requestHeaders: null }));
  return first === undefined ? exchange : { ...exchange, hops: [first, ...rest] };
}

/** Without the header that the other one's absence is measured by: then nothing is concluded from it. */
function withoutSite(exchange: Exchange): Exchange {
  const [first, ...rest] = exchange.hops.map((hop) => ({
    ...hop,
    requestHeaders: hop.requestHeaders?.filter(([name]) => name.toLowerCase() !== 'sec-fetch-site') ?? null,
  }));
  return first === undefined ? exchange : { ...exchange, hops: [first, ...rest] };
}
