import { FETCH } from '../anchors.ts';
import { statusEvidence } from '../answer.ts';
import { allowing, elsewhere, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** What is left when nothing tells the cause: the symptom, called a symptom. */
export const noAllowOrigin: Rule = {
  id: 'no-allow-origin',
  catalogue: [2, 55, 1],
  short: 'no allowed origin',
  learnMore: `${FETCH}#http-access-control-allow-origin`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin') return null;
    const changes = allowing(c.origin);
    const { say } = c;
    return {
      title: say('The answer has no `Access-Control-Allow-Origin`, so `{origin}` may not read it', {
        origin: c.origin,
      }),
      explain: say('Its headers do not tell whether the CORS layer refused this origin or never ran.'),
      sure: 'possible',
      evidence: statusEvidence(c),
      remedies: [
        ...(changes.length === 0
          ? []
          : [onServer(say('{asked} came from it and was refused', { asked: c.asked }), ...changes)]),
        elsewhere(say('If Django did not answer, the server that did has to send the header.')),
      ],
    };
  },
};
