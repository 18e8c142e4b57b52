import { DJANGO } from '../anchors.ts';
import { isRedirectedPreflight, statusEvidence } from '../answer.ts';
import { addsSlash } from '../location.ts';
import { allowing, inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 33: APPEND_SLASH redirects the preflight, which may never be redirected. */
export const preflightRedirectAppendSlash: Rule = {
  id: 'preflight-redirect-append-slash',
  catalogue: [33],
  short: 'preflight redirected: slash',
  learnMore: `${DJANGO}settings/#append-slash`,
  match(c) {
    if (!isRedirectedPreflight(c) || c.location === null || !addsSlash(c.hop.url, c.location)) return null;
    const final = new URL(c.location).pathname;
    const stranger = !c.who.django && c.who.products.some(({ kind }) => kind === 'application');
    return {
      title: `The preflight was redirected from \`${c.path}\` to \`${final}\`, and a preflight may not be redirected`,
      explain: stranger
        ? 'The server adds the missing slash before its CORS layer answers.'
        : 'The missing slash at the end makes Django redirect (`APPEND_SLASH`). With django-cors-headers first in ' +
          '`MIDDLEWARE` the preflight would have been answered before that.',
      sure: 'certain',
      evidence: statusEvidence(c),
      remedies: [
        ...(stranger
          ? []
          : [
              onServer(
                `the preflight of ${c.asked} was redirected`,
                c.middlewareSeenElsewhere
                  ? { kind: 'move-middleware-first' }
                  : { kind: 'install-middleware' },
                ...allowing(c.origin),
              ),
            ]),
        inPage(`Call the final URL, with its slash: \`${final}\``),
      ],
    };
  },
};
