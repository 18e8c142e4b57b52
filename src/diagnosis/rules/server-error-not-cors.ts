import { FETCH } from '../anchors.ts';
import { noFix } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 42, 48, 49, 62: the page may read the error. It is the server's, not CORS. */
export const serverErrorNotCors: Rule = {
  id: 'server-error-not-cors',
  catalogue: [42, 48, 49, 62],
  short: 'not CORS: server error',
  learnMore: `${FETCH}#concept-cors-check`,
  match(c) {
    if (c.exchange.judgement.decision.kind !== 'allowed' || c.status === null || c.status < 400) return null;
    const kind = c.status >= 500 ? 'The server failed' : 'The server refused';
    return {
      title: `Not a CORS problem: the server answered ${c.status}, and the page may read that answer`,
      explain: `${kind}, with correct CORS headers. The answer's body and the server's log say why.`,
      sure: 'certain',
      evidence: [{ label: 'Status', value: String(c.status) }],
      remedies: [
        noFix(`CORS is in order here. ${c.asked} has to be mended on the server or called differently.`),
      ],
    };
  },
};
