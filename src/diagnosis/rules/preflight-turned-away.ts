import type { PlainSentence } from '../../words/say.ts';
import { CORSHEADERS } from '../anchors.ts';
import { answered, statusEvidence } from '../answer.ts';
import { goBetween } from '../other-maker.ts';
import { elsewhere, inPlace, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 31: a guard wanted a login of the preflight, which never carries one. */
export const preflightTurnedAway: Rule = {
  id: 'preflight-turned-away',
  catalogue: [31, 2],
  short: 'preflight refused',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (c.at !== 'preflight' || c.status === null || (c.status >= 200 && c.status < 400)) return null;
    if (c.status === 405 || c.status >= 500) return null;
    const guarded = c.status === 401 || c.status === 403 || c.status === 407;
    // A page of Django's that is not there, or a host that it does not know: there the middleware is the cause.
    if (!guarded && c.who.corsMiddleware === 'did-not-run') return null;
    const why: Readonly<Record<number, PlainSentence>> = {
      401: 'A preflight never carries credentials: nothing may ask it to log in.',
      403: 'A preflight never carries credentials: nothing may ask it for permission.',
      404: 'Nothing answers OPTIONS at this address. Check the address itself as well.',
    };
    const challenge = answered(c, 'www-authenticate');
    const { say } = c;
    return {
      title: say('The preflight was answered with {status}; it has to be a 2xx status', { status: c.status }),
      explain: say(why[c.status] ?? 'The server did not take the preflight for one.'),
      // A CDN answers 403 to methods that it was not told to pass on, as well.
      sure: guarded && goBetween(c)?.kind !== 'cdn' ? 'certain' : 'likely',
      evidence: [
        ...statusEvidence(c),
        ...(challenge === null ? [] : [{ label: 'WWW-Authenticate', value: challenge }]),
      ],
      catalogue: guarded ? [31] : [2],
      remedies:
        c.who.corsMiddleware === 'did-not-run'
          ? [
              onServer(
                say('the preflight of {asked} was answered {status}', { asked: c.asked, status: c.status }),
                ...inPlace(c),
              ),
            ]
          : [
              elsewhere(
                say('Let whatever stands before the application pass OPTIONS on to it, without a login.'),
              ),
            ],
    };
  },
};
