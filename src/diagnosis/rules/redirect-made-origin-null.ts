import { FETCH } from '../anchors.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 46. Never a reason to allow `null`: any sandboxed frame can send it. */
export const redirectMadeOriginNull: Rule = {
  id: 'redirect-made-origin-null',
  catalogue: [46],
  short: 'origin lost on the way',
  learnMore: `${FETCH}#serializing-a-request-origin`,
  match(c) {
    const code = c.failure?.code;
    if (c.origin !== 'null' || c.hopIndex === 0) return null;
    // The page itself had no origin to lose.
    if (c.exchange.context.origin === 'null') return null;
    if (code !== 'missing-allow-origin' && code !== 'allow-origin-mismatch') return null;
    // Where no CORS layer answered, every other origin would have been refused as well: that is the cause.
    if (!c.who.corsLayer && (c.who.django || c.who.products.length > 0)) return null;
    const [first] = c.exchange.hops;
    const { say } = c;
    // The answer that was refused may itself lead on.
    const leadsOn = c.status !== null && c.status >= 300 && c.status < 400;
    const final = (leadsOn ? c.location : null) ?? c.hop.url;
    return {
      title: say('The redirect to `{server}` made the origin `null`, and the server does not allow that', {
        server: c.server,
      }),
      explain: say(
        'Once a redirect leaves one foreign origin for another, browsers no longer say who asked: `Origin: null`.',
      ),
      sure: c.who.corsLayer ? 'certain' : 'likely',
      evidence: [
        { label: say('Asked for'), value: first.url },
        { label: say('Redirected to'), value: c.hop.url },
        { label: say('Origin sent'), value: 'null' },
      ],
      remedies: [inPage(say('Call the final URL:'), final)],
    };
  },
};
