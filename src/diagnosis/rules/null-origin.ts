import { FETCH } from '../anchors.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 19, 46. Never a reason to allow `null`: any sandboxed frame can send it. */
export const nullOrigin: Rule = {
  id: 'null-origin',
  catalogue: [19, 46],
  short: 'Origin: null',
  learnMore: `${FETCH}#serializing-a-request-origin`,
  match(c) {
    const code = c.failure?.code;
    if (c.origin !== 'null' || (code !== 'missing-allow-origin' && code !== 'allow-origin-mismatch'))
      return null;
    const redirected = c.hopIndex > 0;
    return {
      title: redirected
        ? 'The redirect changed the origin to `null`, and the server does not allow that'
        : 'The page has no origin of its own (`Origin: null`), and the server does not allow that',
      explain: redirected
        ? 'A redirect from one foreign origin to another makes the browser send `Origin: null`.'
        : 'It is a local file, a sandboxed frame or a data: page.',
      sure: 'certain',
      evidence: [{ label: 'Origin sent', value: 'null' }],
      remedies: [
        redirected
          ? inPage('Call the final URL:', c.hop.url)
          : inPage('Serve the page over http from localhost, or give the frame `allow-same-origin`.'),
      ],
    };
  },
};
