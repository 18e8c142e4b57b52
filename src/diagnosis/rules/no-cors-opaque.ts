import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 71: opaque by request. Elements (images, scripts) ask this way by themselves: no finding. */
export const noCorsOpaque: Rule = {
  id: 'no-cors-opaque',
  catalogue: [71],
  short: 'no-cors, opaque',
  learnMore: `${FETCH}#concept-filtered-response-opaque`,
  match(c) {
    const { decision } = c.exchange.judgement;
    if (decision.kind !== 'not-cors' || decision.why !== 'no-cors-mode') return null;
    const { type } = c.exchange.context;
    if (type !== 'xmlhttprequest' && type !== 'fetch') return null;
    const { say } = c;
    return {
      title: say('The page asked with `mode: "no-cors"`, so it sees nothing of the answer'),
      explain: sentences(
        say(
          'The request was sent and the server answered, but the page gets an opaque response: status 0, no headers, an empty body.',
        ),
        say('`no-cors` does not switch CORS off, it gives up the answer.'),
      ),
      sure: 'certain',
      evidence: [{ label: 'Sec-Fetch-Mode', value: 'no-cors' }],
      remedies: [inPage(say('Remove `mode: "no-cors"`, and let the server allow this origin.'))],
    };
  },
};
