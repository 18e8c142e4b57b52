import { sentences } from '../../words/sentences.ts';
import { CORSHEADERS } from '../anchors.ts';
import { statusEvidence } from '../answer.ts';
import type { Case } from '../case.ts';
import { elsewhere, inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 45, 50: it answered the preflight, and something above it answered the request. */
export const middlewareTooLow: Rule = {
  id: 'middleware-too-low',
  catalogue: [45, 50],
  short: 'CORS middleware too low',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.at !== 'response') return null;
    if (c.who.corsMiddleware !== 'did-not-run' || !isInstalled(c)) return null;
    const slash = crashedOnSlash(c);
    const crashed = c.status !== null && c.status >= 500;
    if (crashed && !slash) return null;
    const { say } = c;
    return {
      title: crashed
        ? say('The {status} came from above django-cors-headers in `MIDDLEWARE`', { status: c.status })
        : say('The answer came from above django-cors-headers in `MIDDLEWARE`'),
      explain: sentences(
        say('django-cors-headers is installed, but this answer did not pass through it.'),
        slash
          ? say(
              'CommonMiddleware stands above it and, with DEBUG on, fails on a POST to an address without its slash.',
            )
          : say('A middleware above it answered by itself.'),
      ),
      sure: 'likely',
      evidence: statusEvidence(c),
      catalogue: slash ? [45, 50] : [50],
      remedies: [
        onServer(say('{asked} was answered above it', { asked: c.asked }), { kind: 'move-middleware-first' }),
        ...(slash
          ? [inPage(say('Call the final URL, with its slash: `{final}`', { final: `${c.path}/` }))]
          : []),
        ...(crashed ? [elsewhere(say('The server’s log has the error itself.'))] : []),
      ],
    };
  },
};

/** It answered the preflight of this request, or another request for this very path. */
function isInstalled(c: Case): boolean {
  return c.whoPreflight?.corsMiddleware === 'ran' || c.policy.coveredPaths.includes(c.path);
}

/** APPEND_SLASH cannot redirect a body: with DEBUG it raises an error instead. */
function crashedOnSlash(c: Case): boolean {
  const withBody = ['POST', 'PUT', 'PATCH'].includes(c.hop.method);
  return c.status === 500 && withBody && !c.path.endsWith('/') && !/\.[a-z\d]+$/i.test(c.path);
}
