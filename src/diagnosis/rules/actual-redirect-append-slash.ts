import { DJANGO } from '../anchors.ts';
import { addsSlash } from '../location.ts';
import { inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 43: the preflight passed, then CommonMiddleware redirected above django-cors-headers. */
export const actualRedirectAppendSlash: Rule = {
  id: 'actual-redirect-append-slash',
  catalogue: [43],
  short: 'redirected without CORS',
  learnMore: `${DJANGO}settings/#append-slash`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.at !== 'response') return null;
    if (c.who.corsMiddleware === 'ran' || c.location === null || !addsSlash(c.hop.url, c.location))
      return null;
    const final = new URL(c.location).pathname;
    const installed = c.hop.preflight !== null || c.middlewareSeenElsewhere;
    return {
      title: `Django redirected \`${c.path}\` to \`${final}\` without CORS headers, and the browser stopped there`,
      explain: installed
        ? 'django-cors-headers is installed, but stands below `CommonMiddleware`: the redirect that adds the slash does not pass through it.'
        : 'The redirect that adds the slash did not pass through django-cors-headers: it is missing, or stands below `CommonMiddleware`.',
      sure: 'certain',
      evidence: [
        { label: 'Status', value: String(c.status) },
        { label: 'Location', value: c.location },
        ...c.who.evidence,
      ],
      remedies: [
        onServer(
          `${c.asked} was redirected above it`,
          ...(installed
            ? [{ kind: 'move-middleware-first' } as const]
            : [{ kind: 'install-middleware' } as const, { kind: 'allow-origin', origin: c.origin } as const]),
        ),
        inPage(`Call the final URL, with its slash: \`${final}\``),
      ],
    };
  },
};
