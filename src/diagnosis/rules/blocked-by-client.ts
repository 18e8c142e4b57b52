import { FETCH } from '../anchors.ts';
import { inPage, noFix } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 68: an extension of this very browser stopped the request. */
export const blockedByClient: Rule = {
  id: 'blocked-by-client',
  catalogue: [68],
  short: 'blocked by an extension',
  learnMore: `${FETCH}#concept-network-error`,
  match(c) {
    const { decision } = c.exchange.judgement;
    if (decision.kind !== 'failed' || decision.why !== 'blocked-by-client') return null;
    const { say } = c;
    return {
      title: say('Not a CORS problem: an extension of this browser blocked the request'),
      explain: say(
        'An ad blocker, most likely: many refuse addresses with words such as “track” or “ads” in them.',
      ),
      sure: 'certain',
      evidence: [{ label: say('Browser’s error'), value: decision.error || say('(none)') }],
      remedies: [
        inPage(say('Switch the blocker off for this page, or try a clean profile.')),
        noFix(say('No CORS setting of the server changes this.')),
      ],
    };
  },
};
