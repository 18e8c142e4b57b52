import { CORSHEADERS } from '../anchors.ts';
import { areLoopbackTwins } from '../origins.ts';
import { allowedInstead } from '../refusals.ts';
import { elsewhere, inPage, onServer, unlessItRan } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 4: the same machine under its other name is another origin. */
export const loopbackNamesDiffer: Rule = {
  id: 'loopback-names-differ',
  catalogue: [4],
  short: 'localhost ≠ 127.0.0.1',
  learnMore: `${CORSHEADERS}cors_allowed_origins-sequencestr`,
  match(c) {
    const instead = allowedInstead(c, areLoopbackTwins);
    if (instead === null) return null;
    const twin = instead.origin;
    return {
      title: `The ${instead.byHeader ? 'answer' : 'server'} allows \`${twin}\`, but the page was opened as \`${c.origin}\``,
      explain:
        'Both names lead to this machine, and to a browser they are two origins.' +
        (instead.byHeader
          ? ' django-cors-headers would have echoed the page’s own origin: this header is set by hand, in a view or a proxy.'
          : ''),
      sure: instead.byHeader ? 'certain' : 'likely',
      evidence: instead.evidence,
      remedies: [
        onServer(`${c.asked} came from it`, ...unlessItRan(c), { kind: 'allow-origin', origin: c.origin }),
        ...(instead.byHeader ? [elsewhere('Remove the header that is set by hand.')] : []),
        inPage('Or open the page under the name that is allowed:', `${twin}/`),
      ],
    };
  },
};
