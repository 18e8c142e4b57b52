import { CORSHEADERS } from '../anchors.ts';
import { onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 45, 50: it answered the preflight, and something above it answered the request. */
export const middlewareTooLow: Rule = {
  id: 'middleware-too-low',
  catalogue: [45, 50],
  short: 'CORS middleware too low',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.at !== 'response') return null;
    if (c.who.corsMiddleware !== 'did-not-run' || c.hop.preflight === null) return null;
    const crashed = c.status !== null && c.status >= 500;
    return {
      title: `${crashed ? `The ${c.status} came from` : 'The answer came from'} above django-cors-headers in \`MIDDLEWARE\``,
      explain:
        'django-cors-headers allowed the preflight, so it is installed; but this answer did not pass through it. ' +
        (crashed
          ? 'A middleware above it failed: once it stands first, the page can read the real error.'
          : 'A middleware above it answered by itself.'),
      sure: 'likely',
      evidence: [{ label: 'Status', value: String(c.status) }, ...c.who.evidence],
      remedies: [onServer(`${c.asked} was answered above it`, { kind: 'move-middleware-first' })],
    };
  },
};
