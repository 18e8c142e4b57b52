import type { HeaderList } from '../../cors/types.ts';
import type { JudgedExchange } from '../../exchange/exchange.ts';
import { headerValue } from '../../exchange/headers.ts';
import { FETCH } from '../anchors.ts';
import { answered } from '../answer.ts';
import type { Case } from '../case.ts';
import type { Evidence } from '../finding.ts';
import { cacheSign } from '../policy.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 57, 56: what was fetched without CORS first, by an image for one, is handed to the script. */
export const cachedWithoutCors: Rule = {
  id: 'cached-without-cors',
  catalogue: [57, 56],
  short: 'cached without CORS',
  learnMore: `${FETCH}#cors-protocol-and-http-caches`,
  match(c) {
    const found = fromCache(c);
    if (found === null) return null;
    const own = found.of === 'browser';
    const { say, path } = c;
    return {
      title: own
        ? say(
            'The browser’s cache holds `{path}` from a request without CORS, and gave the script that copy',
            { path },
          )
        : say('A cache on the way holds `{path}` without CORS headers, and gave the page that copy', {
            path,
          }),
      explain: own
        ? say(
            'An image, a script or a plain link asked for it first, without an `Origin`. The copy has no CORS headers, and it is fine again with the cache disabled.',
          )
        : say('The copy was made for a request without an `Origin`, or before the server allowed this one.'),
      sure: found.sure,
      evidence: found.evidence,
      catalogue: own ? [57] : found.sameBefore ? [57, 56] : [56, 57],
      remedies: [
        ...(own
          ? [inPage(say('Ask with CORS everywhere, then all copies are alike:'), 'crossorigin="anonymous"')]
          : []),
        elsewhere(
          own
            ? say(
                'Or let the server answer every request with its CORS headers and `Vary: Origin`, with an Origin or without.',
              )
            : say('Make Origin a part of the cache key, and purge what is there.'),
        ),
      ],
    };
  },
};

interface FromCache {
  readonly of: 'browser' | 'shared';
  readonly sameBefore: boolean;
  readonly sure: 'likely' | 'possible';
  readonly evidence: readonly Evidence[];
}

function fromCache(c: Case): FromCache | null {
  const { say } = c;
  const before = c.siblings.find((sibling) => askedWithoutCors(sibling, c));
  const url = { label: say('Asked for before, without CORS'), value: before?.hops[0].url ?? '' };
  const { decision } = c.exchange.judgement;
  // Chromium shows nothing of an answer that it took from its cache and then refused.
  if (decision.kind === 'failed' && decision.why === 'unknown' && before !== undefined && c.answer === null) {
    return { of: 'browser', sameBefore: true, sure: 'possible', evidence: [url] };
  }
  if (c.failure?.code !== 'missing-allow-origin' || c.at !== 'response' || c.answer === null) return null;
  const copied = isStoredCopy(c, before);
  const date = { label: say('Date, as of the answer before'), value: answered(c, 'date') ?? '' };
  const sign = cacheSign(c.answer, say) ?? (copied ? date : null);
  if (sign === null) return null;
  const evidence = [sign, ...(before === undefined ? [] : [url]), ...c.who.evidence];
  const sameBefore = before !== undefined;
  if (c.answer.fromCache || copied) return { of: 'browser', sameBefore, sure: 'likely', evidence };
  // A bucket without CORS rules has none in its copies either.
  const allowedElsewhere = c.policy.echoed.length > 0 || c.policy.fixed.length > 0 || c.who.corsLayer;
  if (!allowedElsewhere && !sameBefore) return null;
  return { of: 'shared', sameBefore, sure: allowedElsewhere ? 'likely' : 'possible', evidence };
}

/** Of one connection only: a cache keeps an answer without them. */
const perConnection = ['connection', 'keep-alive', 'transfer-encoding'];

/**
 * Chromium says of no answer that it refused whether it came from its cache. What it kept has the very headers of
 * the answer before, its date among them, but for those of the connection that it came by.
 */
function isStoredCopy(c: Case, before: JudgedExchange | undefined): boolean {
  const first = before?.hops.find(({ url }) => url === c.hop.url)?.response ?? null;
  if (first === null || c.answer === null || answered(c, 'date') === null) return false;
  const [then, now] = [lasting(first.headers), lasting(c.answer.headers)];
  return then.join() === now.join() && first.headers.length > c.answer.headers.length;
}

function lasting(headers: HeaderList): readonly string[] {
  return headers
    .filter(([name]) => !perConnection.includes(name.toLowerCase()))
    .map(([name, value]) => `${name.toLowerCase()}: ${value}`)
    .toSorted();
}

/** The same address, asked for by an element or in mode no-cors, before this one. */
function askedWithoutCors(sibling: JudgedExchange, c: Case): boolean {
  const { decision } = sibling.judgement;
  return (
    sibling.startedAt <= c.exchange.startedAt &&
    decision.kind === 'not-cors' &&
    decision.why === 'no-cors-mode' &&
    sibling.hops.some(
      ({ url, requestHeaders }) => url === c.hop.url && headerValue(requestHeaders, 'origin') === null,
    )
  );
}
