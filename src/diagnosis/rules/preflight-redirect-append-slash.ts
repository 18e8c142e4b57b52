import { DJANGO } from '../anchors.ts';
import { addsSlash } from '../location.ts';
import { inPage, onServer } from '../remedies.ts';
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
    return {
      title: `The preflight was redirected from \`${c.path}\` to \`${final}\`, and a preflight may not be redirected`,
      explain:
        'The missing slash at the end makes Django redirect (`APPEND_SLASH`). With django-cors-headers first in ' +
        '`MIDDLEWARE` the preflight would have been answered before that.',
      sure: 'certain',
      evidence: [
        { label: 'Status', value: String(c.status) },
        { label: 'Location', value: c.location },
        ...c.who.evidence,
      ],
      remedies: [
        onServer(
          `the preflight of ${c.asked} was redirected`,
          c.middlewareSeenElsewhere ? { kind: 'move-middleware-first' } : { kind: 'install-middleware' },
          { kind: 'allow-origin', origin: c.origin },
        ),
        inPage(`Call the final URL, with its slash: \`${final}\``),
      ],
    };
  },
};

/** By status: without Access-Control-Allow-Origin the browser names that first, but this is the cause. */
export function isRedirectedPreflight(c: { at: string | null; status: number | null }): boolean {
  return c.at === 'preflight' && c.status !== null && [301, 302, 303, 307, 308].includes(c.status);
}
