import type { OtherFailure } from '../../cors/types.ts';
import type { PlainSentence } from '../../words/say.ts';
import { FETCH } from '../anchors.ts';
import { answered } from '../answer.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

const words: Readonly<
  Partial<Record<OtherFailure, readonly [title: PlainSentence, explain: PlainSentence]>>
> = {
  corp: [
    'Not a CORS problem: `Cross-Origin-Resource-Policy` of the answer keeps it from this page',
    'The server has to send another value of that header, or the page has to ask with CORS.',
  ],
  coep: [
    'Not a CORS problem: the page’s `Cross-Origin-Embedder-Policy` keeps the answer out',
    'The answer needs `Cross-Origin-Resource-Policy: cross-origin`, or has to be asked for with CORS.',
  ],
  orb: [
    'Not a CORS problem: the browser kept the answer out (Opaque Response Blocking)',
    'A request without CORS got data that is no image, script or media.',
  ],
};

/** Catalogue 72: CORP, COEP and ORB decide on requests without CORS. */
export const embedderPolicyBlocked: Rule = {
  id: 'embedder-policy-blocked',
  catalogue: [72],
  short: 'CORP, COEP or ORB',
  learnMore: `${FETCH}#cross-origin-resource-policy-header`,
  match(c) {
    const { decision } = c.exchange.judgement;
    const found = decision.kind === 'failed' ? words[decision.why] : undefined;
    if (found === undefined || decision.kind !== 'failed') return null;
    const [title, explain] = found;
    const { say } = c;
    return {
      title: say(title),
      explain: say(explain),
      sure: 'certain',
      evidence: [
        { label: say('Browser’s error'), value: decision.error || say('(none)') },
        {
          label: 'Cross-Origin-Resource-Policy',
          value: answered(c, 'cross-origin-resource-policy') ?? say('(none)'),
        },
      ],
      remedies: [
        decision.why === 'orb'
          ? inPage(
              say(
                'Ask with fetch in mode "cors", and let the server allow the origin; or ask for what the element can show.',
              ),
            )
          : elsewhere(
              say('Send Cross-Origin-Resource-Policy: cross-origin with what other sites may embed.'),
            ),
      ],
    };
  },
};
