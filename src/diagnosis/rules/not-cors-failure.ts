import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import { noFix } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** What failed by something else than CORS and has no cause of its own: an abort, or nobody says why. */
export const notCorsFailure: Rule = {
  id: 'not-cors-failure',
  catalogue: [40, 65, 66, 67, 68],
  short: 'failed: not CORS',
  learnMore: `${FETCH}#concept-network-error`,
  match(c) {
    const { decision } = c.exchange.judgement;
    if (decision.kind !== 'failed' || (decision.why !== 'aborted' && decision.why !== 'unknown')) return null;
    const { say } = c;
    const evidence = [{ label: say('Browser’s error'), value: decision.error || say('(none)') }];
    const remedies = [noFix(say('No CORS setting of the server changes this.'))];
    if (decision.why === 'aborted') {
      return {
        title: say('The request was aborted before it was decided'),
        explain: say('The page aborted it, or was left.'),
        sure: 'certain',
        evidence,
        catalogue: [40],
        remedies,
      };
    }
    return {
      title: say('The request failed before any answer came; the browser does not say why'),
      explain: sentences(
        say('No header was seen, so it cannot be told whether CORS would have allowed it.'),
        say(
          'A server that is down, mixed content, the page’s own policy, the local network and an ad blocker all look like this.',
        ),
      ),
      sure: 'possible',
      evidence,
      remedies,
    };
  },
};
