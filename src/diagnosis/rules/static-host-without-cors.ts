import { FETCH } from '../anchors.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 54, 55: files come from a host that is not Django and sends no CORS headers. */
export const staticHostWithoutCors: Rule = {
  id: 'static-host-without-cors',
  catalogue: [54, 55],
  short: 'no CORS: not Django',
  learnMore: `${FETCH}#http-cors-protocol`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.who.django || c.status === null) return null;
    if (c.status >= 400) return null;
    const who = c.who.server === null ? '' : ` (\`${c.who.server}\`)`;
    return {
      title: `\`${c.server}\`${who} sends no CORS headers, and it does not look like Django`,
      explain:
        'Nothing in settings.py reaches this answer: none of Django’s headers are on it. Whoever serves it has to send ' +
        '`Access-Control-Allow-Origin`.',
      sure: 'likely',
      evidence: c.who.evidence,
      remedies: [
        elsewhere(
          `Let that server answer with Access-Control-Allow-Origin: ${c.origin} and Vary: Origin (public files: *). ` +
            'For Django’s own static files, WhiteNoise does.',
        ),
        inPage(
          'If the page only shows the file (an image, a script), it needs no CORS: use the element without fetch.',
        ),
      ],
    };
  },
};
