import { sentences } from '../../words/sentences.ts';
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
    const { say, server } = c;
    return {
      title: say('Not a CORS problem: the page’s Content-Security-Policy forbids `{server}`', { server }),
      explain: sentences(
        say('The page itself names whom its scripts may call, in `connect-src`.'),
        c.exchange.hops.length > 1 && say('A redirect led to an address that is not among them.'),
      ),
      sure: 'certain',
      evidence: [
        { label: say('Browser’s error'), value: decision.error || say('(none)') },
        { label: 'URL', value: c.hop.url },
      ],
      remedies: [
        elsewhere(say('Add {server} to connect-src of the page’s Content-Security-Policy.', { server })),
        noFix(say('No CORS setting of the server changes this.')),
      ],
    };
  },
};
