import { CORSHEADERS } from '../anchors.ts';
import { loopbackTwin } from '../loopback.ts';
import { onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 1, 3–6, 8–14: `Vary: origin` without Access-Control-Allow-Origin is a refusal. */
export const originNotAllowed: Rule = {
  id: 'origin-not-allowed',
  catalogue: [1, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14],
  short: 'origin not listed',
  learnMore: `${CORSHEADERS}cors_allowed_origins-sequencestr`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.who.corsMiddleware !== 'ran') return null;
    if (c.origin === 'null') return null;
    const twin = loopbackTwin(c.origin);
    return {
      title: `The server does not allow the origin \`${c.origin}\``,
      explain:
        'django-cors-headers ran and refused it: the answer says `Vary: origin` but names no allowed origin. ' +
        (twin === null
          ? 'An entry has to equal the origin exactly: scheme, host and port, without a trailing slash.'
          : `If the settings list \`${twin}\`: to a browser that is another origin, each needs an entry of its own.`),
      sure: 'certain',
      evidence: [{ label: 'Origin sent', value: c.origin }, ...c.who.evidence],
      remedies: [
        onServer(`${c.asked} came from it and was refused`, { kind: 'allow-origin', origin: c.origin }),
      ],
    };
  },
};
