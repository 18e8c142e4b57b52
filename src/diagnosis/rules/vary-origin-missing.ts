import { FETCH } from '../anchors.ts';
import { answered } from '../answer.ts';
import { variesByOrigin } from '../fingerprint/vary.ts';
import { cacheSign, hasSharedCache } from '../policy.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 56, before it happens: the origin is echoed, a cache stands before it, and nothing tells them apart. */
export const varyOriginMissing: Rule = {
  id: 'vary-origin-missing',
  catalogue: [56],
  short: 'Vary: Origin missing',
  learnMore: `${FETCH}#cors-protocol-and-http-caches`,
  warning: true,
  match(c) {
    if (!c.allowed || c.answer === null || c.hop.response === null) return null;
    if (answered(c, 'access-control-allow-origin') !== c.origin || variesByOrigin(c.answer)) return null;
    if (!hasSharedCache(c.answer) || /no-store|private/.test(answered(c, 'cache-control') ?? '')) return null;
    const sign = cacheSign(c.answer, c.say);
    const { say } = c;
    return {
      title: say(
        'The answer is made for this origin and lacks `Vary: Origin`, with a cache before the server',
      ),
      explain: say(
        'The cache may hand the same copy to a page of another origin, which is then blocked; and the other way round.',
      ),
      sure: 'likely',
      evidence: [
        { label: 'Access-Control-Allow-Origin', value: c.origin },
        { label: 'Vary', value: answered(c, 'vary') ?? say('(none)') },
        ...(sign === null ? [] : [sign]),
      ],
      remedies: [
        elsewhere(
          say(
            'Send Vary: Origin with every answer of that address (django-cors-headers does; here something takes it away), and make Origin a part of the cache key.',
          ),
        ),
      ],
    };
  },
};
