import { sentences } from '../../words/sentences.ts';
import { CORSHEADERS } from '../anchors.ts';
import { lacksCors, statusEvidence } from '../answer.ts';
import type { Case } from '../case.ts';
import { otherFramework, unnamedApplication } from '../other-maker.ts';
import { allowing, elsewhere, onServer } from '../remedies.ts';
import type { Match, Rule } from '../rule.ts';

/** Catalogue 2: the application answered and its CORS layer left no trace, here or elsewhere. */
export const middlewareMissing: Rule = {
  id: 'middleware-missing',
  catalogue: [2, 1],
  short: 'CORS middleware did not run',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (c.failure === null || !lacksCors(c) || c.who.corsLayer) return null;
    if (c.who.corsMiddleware === 'did-not-run' && !c.middlewareSeenElsewhere) return ofDjango(c);
    return ofAnother(c);
  },
};

function ofDjango(c: Case): Match {
  const { say } = c;
  return {
    title: say('Django answered, but django-cors-headers did not run'),
    explain: sentences(
      say(
        'Wherever it runs it adds `origin` to `Vary`, even when it refuses; this answer has no such `Vary`.',
      ),
      say('Either it is not in `MIDDLEWARE`, or `CORS_URLS_REGEX` leaves this path out.'),
    ),
    sure: 'likely',
    evidence: statusEvidence(c),
    catalogue: [2],
    remedies: [
      onServer(
        say('{asked} was answered without it', { asked: c.asked }),
        { kind: 'install-middleware' },
        ...allowing(c.origin),
      ),
    ],
  };
}

function ofAnother(c: Case): Match | null {
  const named = otherFramework(c);
  const maker = named ?? unnamedApplication(c);
  if (maker === null || c.policy.echoed.length > 0 || c.policy.fixed.length > 0) return null;
  if (c.status !== null && c.status >= 500) return null;
  const { say } = c;
  const { name } = maker;
  return {
    title:
      named === null
        ? say(
            'The application behind {name} answered without any CORS: its CORS layer is missing, or does not cover this path',
            { name },
          )
        : say('{name} answered without any CORS: its CORS layer is missing, or does not cover this path', {
            name,
          }),
    explain: say('No header of the answer has to do with CORS, and it does not vary by origin.'),
    // Some layers refuse an origin without a trace.
    sure: named === null ? 'possible' : 'likely',
    evidence: [...statusEvidence(c), ...maker.evidence],
    catalogue: named === null ? [2, 1] : [2],
    remedies: [
      elsewhere(
        named === null
          ? say(
              'Add a CORS layer to the application, before its routes and its login, and let it allow `{origin}`; in Django, CorsMiddleware first in MIDDLEWARE.',
              { origin: c.origin },
            )
          : say(
              'Add a CORS layer to {name}, before its routes and its login, and let it allow `{origin}`. This is not Django’s settings.',
              { name, origin: c.origin },
            ),
      ),
    ],
  };
}
