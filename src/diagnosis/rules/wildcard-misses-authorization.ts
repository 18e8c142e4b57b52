import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import { denied } from '../denied.ts';
import { listOf } from '../fingerprint/cors-headers.ts';
import { besideStar } from '../kept.ts';
import { headerLists } from '../list-evidence.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 30: the star never covers Authorization; the browsers of today let it pass and warn. */
export const wildcardMissesAuthorization: Rule = {
  id: 'wildcard-misses-authorization',
  catalogue: [30],
  short: '* without Authorization',
  learnMore: `${FETCH}#cors-non-wildcard-request-header-name`,
  match(c) {
    const { decision, standard } = c.exchange.judgement.evaluation;
    const blocked = denied(c, 'header-not-allowed').includes('authorization');
    const tolerated =
      c.allowed &&
      decision.kind === 'allowed' &&
      standard.kind === 'blocked' &&
      standard.failure.code === 'header-not-allowed' &&
      standard.failure.parameter === 'authorization';
    const answer = blocked ? c.answer : (c.hop.preflight?.response ?? null);
    if (!blocked && !tolerated) return null;
    if (!listOf(answer, 'access-control-allow-headers').includes('*')) return null;
    const { say } = c;
    return {
      title: blocked
        ? say('`Access-Control-Allow-Headers: *` does not cover `authorization`')
        : say(
            '`Access-Control-Allow-Headers: *` is not to cover `authorization`; this browser lets it pass, for now',
          ),
      explain: sentences(
        say('By the standard the star stands for every header but Authorization, which has to be named.'),
        !blocked && say('Browsers have announced that they will follow it.'),
      ),
      sure: 'certain',
      evidence: blocked
        ? headerLists(c, ['authorization'])
        : [
            {
              label: 'Access-Control-Allow-Headers',
              value: listOf(answer, 'access-control-allow-headers').join(', '),
            },
          ],
      remedies: [
        {
          kind: 'server',
          changes: [
            {
              change: { kind: 'allow-request-header', header: 'authorization' },
              evidence: say('{asked} is sent with it', { asked: c.asked }),
              beside: besideStar(answer, 'access-control-allow-headers'),
            },
          ],
        },
      ],
    };
  },
};
