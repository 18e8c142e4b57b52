import { sentences } from '../../words/sentences.ts';
import { CORSHEADERS } from '../anchors.ts';
import type { Case } from '../case.ts';
import { loopbackTwin } from '../loopback.ts';
import { elsewhere, onServer } from '../remedies.ts';
import type { Match, Rule } from '../rule.ts';
import { asAdvice, settingsCandidates } from '../settings-candidates.ts';

/** Catalogue 1 and what only the settings can tell: `Vary: origin` without Access-Control-Allow-Origin is a refusal. */
export const originNotAllowed: Rule = {
  id: 'origin-not-allowed',
  catalogue: [1, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 17],
  short: 'origin not listed',
  learnMore: `${CORSHEADERS}cors_allowed_origins-sequencestr`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.origin === 'null') return null;
    if (c.who.corsMiddleware === 'ran') return byCorsHeaders(c);
    return c.who.corsLayer && !c.who.django ? byAnother(c) : null;
  },
};

function byCorsHeaders(c: Case): Match {
  const twin = loopbackTwin(c.origin);
  const candidates = settingsCandidates(c);
  const passed = c.at === 'response' && c.hop.preflight !== null;
  const { say } = c;
  return {
    title: say('The server does not allow the origin `{origin}`', { origin: c.origin }),
    explain: passed
      ? say(
          'django-cors-headers refused the answer although the preflight passed: two instances with different settings, or settings that changed in between.',
        )
      : sentences(
          say(
            'django-cors-headers ran and refused it: the answer says `Vary: origin` but names no allowed origin.',
          ),
          twin === null
            ? say(
                'An entry has to equal the origin exactly: scheme, host and port, without a trailing slash.',
              )
            : say(
                'If the settings list `{twin}`: to a browser that is another origin, each needs an entry of its own.',
                { twin },
              ),
        ),
    sure: passed ? 'likely' : 'certain',
    evidence: [
      { label: say('Origin sent'), value: c.origin },
      ...c.who.evidence,
      ...(c.who.version === null ? [] : [{ label: 'django-cors-headers', value: c.say(c.who.version) }]),
    ],
    catalogue: [1, ...candidates.map(({ row }) => row)],
    candidates,
    remedies: [
      onServer(say('{asked} came from it and was refused', { asked: c.asked }), {
        kind: 'allow-origin',
        origin: c.origin,
      }),
      asAdvice(candidates, c.say),
    ],
  };
}

/** Another server's CORS layer: it looked at the origin, and does not want it. */
function byAnother(c: Case): Match | null {
  const makers = c.who.products.filter(({ kind, sure }) => kind === 'application' && sure !== 'possible');
  const [maker] = makers;
  // A bucket's rules are not an application's; a proxy's error page says nothing of origins.
  if (c.who.products.some(({ kind }) => kind === 'storage')) return null;
  if (c.status !== null && c.status >= 500) return null;
  const { say } = c;
  return {
    title: say('The server does not allow the origin `{origin}`', { origin: c.origin }),
    explain:
      maker === undefined
        ? say(
            'A CORS layer answered and looked at the origin, and names no allowed one: it is not in the list there.',
          )
        : say(
            '{name} answered and looked at the origin, and names no allowed one: it is not in the list there.',
            { name: maker.name },
          ),
    sure: maker === undefined ? 'possible' : 'likely',
    evidence: [
      { label: say('Origin sent'), value: c.origin },
      { label: 'Status', value: String(c.status) },
      ...c.who.evidence,
    ],
    catalogue: [1],
    remedies: [
      elsewhere(
        say('Add exactly `{origin}` to the origins that the CORS layer of {server} allows.', {
          origin: c.origin,
          server: c.server,
        }),
      ),
    ],
  };
}
