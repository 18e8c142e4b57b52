import { FETCH } from '../anchors.ts';
import { elsewhere, noFix } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 66: the page's own policy forbids the address. */
export const cspBlocked: Rule = {
  id: 'csp-blocked',
  catalogue: [66],
  short: 'blocked by the page’s CSP',
  learnMore: `${FETCH}#concept-main-fetch`,
  match(c) {
    const { decision } = c.exchange.judgement;
    if (decision.kind !== 'failed' || decision.why !== 'csp') return null;
    return {
      title: `Not a CORS problem: the page’s Content-Security-Policy forbids \`${c.server}\``,
      explain:
        'The page itself names whom its scripts may call, in `connect-src`. ' +
        (c.exchange.hops.length > 1 ? 'A redirect led to an address that is not among them.' : ''),
      sure: 'certain',
      evidence: [
        { label: 'Browser’s error', value: decision.error || '(none)' },
        { label: 'URL', value: c.hop.url },
      ],
      remedies: [
        elsewhere(`Add ${c.server} to connect-src of the page’s Content-Security-Policy.`),
        noFix('No CORS setting of the server changes this.'),
      ],
    };
  },
};
