import { headerValue } from '../../exchange/headers.ts';
import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import { variesByOrigin } from '../fingerprint/vary.ts';
import { cacheSign } from '../policy.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 56: a cache handed out the copy that was made for another page. */
export const cachedForAnotherOrigin: Rule = {
  id: 'cached-for-another-origin',
  catalogue: [56],
  short: 'cached for another page',
  learnMore: `${FETCH}#cors-protocol-and-http-caches`,
  match(c) {
    if (c.failure?.code !== 'allow-origin-mismatch' || c.at !== 'response' || c.answer === null) return null;
    const received = c.failure.received ?? '';
    const { say, origin } = c;
    const sign = cacheSign(c.answer, say);
    // Echoed to its own page before: this answer is that page's.
    const echoed = c.policy.echoed.includes(received);
    const ownPreflight =
      headerValue(c.hop.preflight?.response?.headers ?? null, 'access-control-allow-origin') === c.origin;
    if (sign === null && !echoed && !ownPreflight) return null;
    const varies = variesByOrigin(c.answer);
    return {
      title: say('A cache answered with the copy for `{received}`; the page is `{origin}`', {
        received,
        origin,
      }),
      explain: sentences(
        say('The server echoes each page’s own origin, and a cache on the way keeps one copy for all.'),
        varies
          ? say('The answer does say `Vary: Origin`: the cache ignores it.')
          : say('The answer lacks `Vary: Origin`, which tells caches to keep the copies apart.'),
      ),
      sure: sign !== null || echoed ? 'likely' : 'possible',
      evidence: [
        ...(sign === null ? [] : [sign]),
        { label: 'Access-Control-Allow-Origin', value: received },
        { label: say('Origin sent'), value: origin },
        ...c.who.evidence,
      ],
      remedies: [
        elsewhere(
          say(
            'Make Origin a part of the cache key (CloudFront: forward it with an origin request policy; nginx: $http_origin in proxy_cache_key), then purge.',
          ),
        ),
      ],
    };
  },
};
