import { sentences } from '../../words/sentences.ts';
import { CORSHEADERS } from '../anchors.ts';
import { lacksCors, statusEvidence } from '../answer.ts';
import type { Case } from '../case.ts';
import { otherFramework } from '../other-maker.ts';
import { elsewhere, onServer } from '../remedies.ts';
import type { Match, Rule } from '../rule.ts';

/** Catalogue 18: django-cors-headers runs on other paths of this server, and not on this one. */
export const urlsRegexMissesPath: Rule = {
  id: 'urls-regex-misses-path',
  catalogue: [18],
  short: 'path left out of CORS',
  learnMore: `${CORSHEADERS}cors_urls_regex-str--patternstr`,
  match(c) {
    return ofDjango(c) ?? ofAnother(c);
  },
};

function ofDjango(c: Case): Match | null {
  if (!lacksCors(c) || c.who.corsMiddleware !== 'did-not-run' || !c.middlewareSeenElsewhere) return null;
  // A preflight that it did answer, or another answer for this path, shows that the path is covered.
  if (c.at !== 'preflight' && c.hop.preflight !== null) return null;
  if (c.policy.coveredPaths.includes(c.path)) return null;
  if (c.status !== null && c.status >= 500) return null;
  const { say } = c;
  return {
    title: say('`CORS_URLS_REGEX` leaves out the path `{path}`', { path: c.path }),
    explain: sentences(
      say('django-cors-headers ran for other requests to this server and not for this one.'),
      say(
        'Its `CORS_URLS_REGEX` decides on which paths it runs; it is matched against the path from its first slash on.',
      ),
    ),
    sure: 'likely',
    evidence: [
      { label: say('It ran for'), value: c.policy.coveredPaths.slice(0, 3).join(', ') },
      ...statusEvidence(c),
    ],
    remedies: [
      onServer(say('{asked} was answered without CORS headers', { asked: c.asked }), {
        kind: 'cover-path',
        path: c.path,
      }),
    ],
  };
}

/** Another framework has CORS on other paths of the server, and none on this one. */
function ofAnother(c: Case): Match | null {
  const maker = otherFramework(c);
  const elsewhereAllowed = [...c.policy.echoed, ...c.policy.fixed];
  if (maker === null || !lacksCors(c) || c.who.corsLayer || elsewhereAllowed.length === 0) return null;
  if (c.status !== null && c.status >= 400) return null;
  const { say } = c;
  return {
    title: say('Other paths of `{server}` have CORS headers, and `{path}` has none', {
      server: c.server,
      path: c.path,
    }),
    explain: say('The CORS layer of {name} does not cover this path, or another layer answered it.', {
      name: maker.name,
    }),
    sure: 'possible',
    evidence: [
      { label: say('Allowed on other paths'), value: elsewhereAllowed.slice(0, 3).join(', ') },
      ...statusEvidence(c),
    ],
    remedies: [
      elsewhere(
        say('Let the CORS layer of {name} cover this path as well, before its routes.', { name: maker.name }),
      ),
    ],
  };
}
