import { CORSHEADERS } from '../anchors.ts';
import { lacksCors, statusEvidence } from '../answer.ts';
import { onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 18: django-cors-headers runs on other paths of this server, and not on this one. */
export const urlsRegexMissesPath: Rule = {
  id: 'urls-regex-misses-path',
  catalogue: [18],
  short: 'path left out of CORS',
  learnMore: `${CORSHEADERS}cors_urls_regex-str--patternstr`,
  match(c) {
    if (!lacksCors(c) || c.who.corsMiddleware !== 'did-not-run' || !c.middlewareSeenElsewhere) return null;
    // A preflight that it did answer, or another answer for this path, shows that the path is covered.
    if (c.at !== 'preflight' && c.hop.preflight !== null) return null;
    if (c.policy.coveredPaths.includes(c.path)) return null;
    if (c.status !== null && c.status >= 500) return null;
    return {
      title: `\`CORS_URLS_REGEX\` leaves out the path \`${c.path}\``,
      explain:
        'django-cors-headers ran for other requests to this server and not for this one. Its `CORS_URLS_REGEX` ' +
        'decides on which paths it runs; it is matched against the path from its first slash on.',
      sure: 'likely',
      evidence: [
        { label: 'It ran for', value: c.policy.coveredPaths.slice(0, 3).join(', ') },
        ...statusEvidence(c),
      ],
      remedies: [
        onServer(`${c.asked} was answered without CORS headers`, { kind: 'cover-path', path: c.path }),
      ],
    };
  },
};
