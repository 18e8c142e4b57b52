import { CORSHEADERS } from '../anchors.ts';
import type { Case } from '../case.ts';
import { onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 2: Django answered and django-cors-headers left no trace, here or elsewhere. */
export const middlewareMissing: Rule = {
  id: 'middleware-missing',
  catalogue: [2],
  short: 'CORS middleware did not run',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (c.failure === null || !lacksCors(c)) return null;
    if (c.who.corsMiddleware !== 'did-not-run' || c.middlewareSeenElsewhere) return null;
    return {
      title: 'Django answered, but django-cors-headers did not run',
      explain:
        'Wherever it runs it adds `origin` to `Vary`, even when it refuses; this answer has no such `Vary`. ' +
        'Either it is not in `MIDDLEWARE`, or `CORS_URLS_REGEX` leaves this path out.',
      sure: 'likely',
      evidence: c.who.evidence,
      remedies: [
        onServer(
          `${c.asked} was answered without it`,
          { kind: 'install-middleware' },
          { kind: 'allow-origin', origin: c.origin },
        ),
      ],
    };
  },
};

/** The answer was refused for want of CORS headers, or as a preflight that something else answered. */
export function lacksCors(c: Case): boolean {
  const code = c.failure?.code;
  return (
    code === 'missing-allow-origin' || code === 'preflight-redirect' || code === 'preflight-not-ok-status'
  );
}
