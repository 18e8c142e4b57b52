import { CORSHEADERS } from '../anchors.ts';
import { answered, statusEvidence } from '../answer.ts';
import { elsewhere, inPlace, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 32: what answered knows no OPTIONS, because no CORS layer was asked before it. */
export const preflightMethodRefused: Rule = {
  id: 'preflight-method-refused',
  catalogue: [32],
  short: 'OPTIONS refused',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (c.at !== 'preflight' || (c.status !== 405 && c.status !== 501)) return null;
    const allow = answered(c, 'allow');
    const django = c.who.corsMiddleware === 'did-not-run';
    const { say } = c;
    return {
      title: say('The preflight was answered with {status}: what answered knows no OPTIONS', {
        status: c.status,
      }),
      explain: django
        ? say(
            'A view for a few methods alone was asked, or WhiteNoise for a file. django-cors-headers first in `MIDDLEWARE` answers preflights before both.',
          )
        : say('A server for files, or a route without OPTIONS, was asked before any CORS layer.'),
      sure: 'certain',
      evidence: [...statusEvidence(c), ...(allow === null ? [] : [{ label: 'Allow', value: allow }])],
      remedies: django
        ? [
            onServer(
              say('the preflight of {asked} was answered {status}', { asked: c.asked, status: c.status }),
              ...inPlace(c),
            ),
          ]
        : [
            elsewhere(
              say(
                'Let whatever answered pass OPTIONS on to the application, or answer it with its CORS headers.',
              ),
            ),
          ],
    };
  },
};
