import { FETCH } from '../anchors.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 70: the wire says no, and the page got it all the same. */
export const corsBypassExtension: Rule = {
  id: 'cors-bypass-extension',
  catalogue: [70],
  short: 'CORS switched off here?',
  learnMore: `${FETCH}#concept-cors-check`,
  match(c) {
    const { outcome } = c.exchange.judgement;
    if (c.failure === null || outcome.kind !== 'delivered') return null;
    const { say } = c;
    return {
      title: say(
        'The answer’s headers forbid it, and yet the page got it: something switches CORS off in this browser',
      ),
      explain: say(
        'An extension that adds CORS headers, or a browser started without its security. It works here and nowhere else.',
      ),
      sure: 'possible',
      evidence: [
        { label: say('By its headers'), value: c.failure.code },
        { label: say('The browser'), value: say('delivered it') },
      ],
      remedies: [inPage(say('Switch such extensions off, and try again: then you see what others see.'))],
    };
  },
};
