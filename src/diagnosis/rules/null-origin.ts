import { FETCH } from '../anchors.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 19. Never a reason to allow `null`: any sandboxed frame can send it. */
export const nullOrigin: Rule = {
  id: 'null-origin',
  catalogue: [19],
  short: 'Origin: null',
  learnMore: `${FETCH}#serializing-a-request-origin`,
  match(c) {
    const code = c.failure?.code;
    if (c.origin !== 'null' || (code !== 'missing-allow-origin' && code !== 'allow-origin-mismatch'))
      return null;
    if (c.hopIndex > 0 && c.exchange.context.origin !== 'null') return null;
    const { say } = c;
    return {
      title: say('The page has no origin of its own (`Origin: null`), and the server does not allow that'),
      explain: say('It is a local file, a sandboxed frame or a data: page.'),
      // An answer without any CORS would have refused every other origin as well.
      sure: c.who.corsLayer ? 'certain' : 'likely',
      evidence: [{ label: say('Origin sent'), value: 'null' }, ...c.who.evidence],
      remedies: [
        inPage(say('Serve the page over http from localhost, or give the frame `allow-same-origin`.')),
      ],
    };
  },
};
