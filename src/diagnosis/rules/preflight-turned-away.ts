import { CORSHEADERS } from '../anchors.ts';
import { elsewhere, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 31, 32, 50: the preflight reached something that does not know preflights. */
export const preflightTurnedAway: Rule = {
  id: 'preflight-turned-away',
  catalogue: [31, 32, 50],
  short: 'preflight refused',
  learnMore: `${CORSHEADERS}setup`,
  match(c) {
    if (c.at !== 'preflight' || c.status === null || (c.status >= 200 && c.status < 400)) return null;
    const django = c.who.django;
    const why: Readonly<Record<number, string>> = {
      401: 'A preflight never carries credentials: nothing may ask it to log in.',
      403: 'A preflight never carries credentials: nothing may ask it for permission.',
      404: 'Nothing answers at this address. Check the address itself as well.',
      405: 'What answered knows no OPTIONS.',
    };
    return {
      title: `The preflight was answered with ${c.status}; it has to be a 2xx status`,
      explain: why[c.status] ?? 'The server failed on the preflight itself; its log says why.',
      sure: 'certain',
      evidence: [{ label: 'Status', value: String(c.status) }, ...c.who.evidence],
      remedies:
        django && c.who.corsMiddleware === 'did-not-run'
          ? [
              onServer(
                `the preflight of ${c.asked} was answered ${c.status}`,
                c.middlewareSeenElsewhere
                  ? { kind: 'move-middleware-first' }
                  : { kind: 'install-middleware' },
                { kind: 'allow-origin', origin: c.origin },
              ),
            ]
          : [elsewhere('Let whatever stands before the application pass OPTIONS on to it, without a login.')],
    };
  },
};
