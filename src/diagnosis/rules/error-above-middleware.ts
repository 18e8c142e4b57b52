import { CORSHEADERS } from '../anchors.ts';
import { statusEvidence } from '../answer.ts';
import type { Case } from '../case.ts';
import { elsewhere, inPlace, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 50: a 5xx that passed no CORS layer hides the real error from the page. */
export const errorAboveMiddleware: Rule = {
  id: 'error-above-middleware',
  catalogue: [50, 2],
  short: 'server error behind it',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (c.failure === null || c.status === null || c.status < 500) return null;
    if (c.at !== 'preflight' && c.failure.code !== 'missing-allow-origin') return null;
    if (c.who.corsMiddleware === 'ran') return null;
    const django = c.who.corsMiddleware === 'did-not-run';
    const installed =
      (c.at === 'response' && c.whoPreflight?.corsMiddleware === 'ran') || c.middlewareSeenElsewhere;
    const onlyWithOrigin = failsWithOriginOnly(c);
    const { say, asked, status } = c;
    return {
      title: say(
        'The real problem is the {status}: the server failed, and its error page carries no CORS headers',
        { status },
      ),
      explain: django
        ? onlyWithOrigin
          ? say(
              'It fails on requests that carry an `Origin` and on no others: a broken setting makes django-cors-headers itself fail (an entry that is `None`, a pattern that is none).',
            )
          : say(
              'Something above django-cors-headers in `MIDDLEWARE` failed, or it is not installed: with it first the page could read the error.',
            )
        : say(
            'The answer does not say who made it. The missing CORS header only hides the error; the log of the server has it.',
          ),
      sure: django ? (installed ? 'likely' : 'possible') : 'possible',
      evidence: statusEvidence(c),
      catalogue: [50, ...(django && !installed ? [2] : [])],
      remedies: [
        ...(django
          ? [onServer(say('{asked} failed without CORS headers', { asked }), ...inPlace(c, installed))]
          : []),
        elsewhere(
          say('Look into the server’s log for the error of this very request: that is what to mend.'),
        ),
      ],
    };
  },
};

/** The same address answered well when nobody said where the request came from. */
function failsWithOriginOnly(c: Case): boolean {
  const same = c.policy.answers.filter(({ path, isPreflight }) => path === c.path && !isPreflight);
  return (
    same.some(({ origin, answer }) => origin === null && answer.status < 500) &&
    same.every(({ origin, answer }) => origin === null || answer.status >= 500)
  );
}
