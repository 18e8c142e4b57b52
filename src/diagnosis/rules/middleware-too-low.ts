import { CORSHEADERS } from '../anchors.ts';
import { addsSlash } from '../location.ts';
import { inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 43, 45, 50: it answered the preflight, and something above it answered the request. */
export const middlewareTooLow: Rule = {
  id: 'middleware-too-low',
  short: 'CORS middleware too low',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.at !== 'response') return null;
    if (c.who.corsMiddleware !== 'did-not-run' || c.hop.preflight === null) return null;
    const slash = c.location !== null && addsSlash(c.hop.url, c.location);
    const final = slash && c.location !== null ? new URL(c.location).pathname : null;
    return {
      title: slash
        ? `\`CommonMiddleware\` redirected \`${c.path}\` to \`${final}\` before django-cors-headers could add its headers`
        : 'A middleware above django-cors-headers answered this request',
      explain: slash
        ? 'django-cors-headers allowed the preflight, so it is installed; the redirect that adds the slash has no CORS ' +
          'headers because `CorsMiddleware` stands below `CommonMiddleware`.'
        : 'django-cors-headers allowed the preflight, so it is installed; but this answer did not pass through it.',
      sure: slash ? 'certain' : 'likely',
      evidence: [{ label: 'Status', value: String(c.status) }, ...c.who.evidence],
      remedies: [
        onServer(`${c.asked} was answered above it`, { kind: 'move-middleware-first' }),
        ...(final === null ? [] : [inPage(`Call the final URL, with its slash: \`${final}\``)]),
      ],
    };
  },
};
