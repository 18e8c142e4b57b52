import { CORSHEADERS } from '../anchors.ts';
import { loopbackTwin } from '../loopback.ts';
import { elsewhere, inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 4: the same machine under its other name is another origin. */
export const loopbackNamesDiffer: Rule = {
  id: 'loopback-names-differ',
  catalogue: [4],
  short: 'localhost ≠ 127.0.0.1',
  learnMore: `${CORSHEADERS}cors_allowed_origins-sequencestr`,
  match(c) {
    const twin = loopbackTwin(c.origin);
    if (c.failure?.code !== 'allow-origin-mismatch' || twin === null || c.failure.received !== twin)
      return null;
    return {
      title: `The answer allows \`${twin}\`, but the page was opened as \`${c.origin}\``,
      explain:
        'Both names lead to this machine, and to a browser they are two origins. django-cors-headers would have echoed ' +
        'the page’s own origin: this header is set by hand, in a view or a proxy.',
      sure: 'certain',
      evidence: [
        { label: 'Access-Control-Allow-Origin', value: twin },
        { label: 'Origin sent', value: c.origin },
      ],
      remedies: [
        onServer(
          `${c.asked} came from it`,
          ...(c.who.corsMiddleware === 'did-not-run' ? [{ kind: 'install-middleware' } as const] : []),
          { kind: 'allow-origin', origin: c.origin },
          { kind: 'allow-origin', origin: twin },
        ),
        elsewhere('Remove the header that is set by hand.'),
        inPage('Or open the page under the name that is allowed:', `${twin}/`),
      ],
    };
  },
};
