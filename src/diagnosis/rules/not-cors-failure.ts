import type { OtherFailure } from '../../cors/types.ts';
import { FETCH } from '../anchors.ts';
import { noFix } from '../remedies.ts';
import type { Rule } from '../rule.ts';

const words: Readonly<Record<Exclude<OtherFailure, 'network'>, readonly [title: string, explain: string]>> = {
  aborted: ['The request was aborted before it was decided', 'The page aborted it, or was left.'],
  'local-network-access': [
    'Not a CORS problem: the browser did not let the page reach into the local network',
    'Local Network Access is a permission that the user gives; no header of the server helps.',
  ],
  corp: [
    'Not a CORS problem: `Cross-Origin-Resource-Policy` of the answer keeps it from this page',
    'The server has to send another value of that header, or the page has to ask with CORS.',
  ],
  coep: [
    'Not a CORS problem: the page’s `Cross-Origin-Embedder-Policy` keeps the answer out',
    'The answer needs `Cross-Origin-Resource-Policy: cross-origin`, or has to be asked for with CORS.',
  ],
  orb: [
    'Not a CORS problem: the browser kept the answer out (Opaque Response Blocking)',
    'A request without CORS got data that is no image, script or media.',
  ],
  csp: [
    'Not a CORS problem: the page’s Content-Security-Policy forbids this request',
    'See its `connect-src`.',
  ],
  'mixed-content': ['Not a CORS problem: an https page may not call http', 'Call the https address.'],
  'blocked-by-client': [
    'Not a CORS problem: an extension of this browser blocked the request',
    'An ad blocker, most likely. Try a clean profile.',
  ],
  unknown: [
    'The request failed before any answer came; the browser does not say why',
    'No header was seen, so it cannot be told whether CORS would have allowed it.',
  ],
};

/** Catalogue 66–69, 72: looks like CORS from the page, and is not. */
export const notCorsFailure: Rule = {
  id: 'not-cors-failure',
  catalogue: [66, 67, 68, 69, 72],
  short: 'failed: not CORS',
  learnMore: `${FETCH}#concept-network-error`,
  match(c) {
    const { decision } = c.exchange.judgement;
    if (decision.kind !== 'failed' || decision.why === 'network') return null;
    const [title, explain] = words[decision.why];
    return {
      title,
      explain,
      sure: decision.why === 'unknown' ? 'possible' : 'certain',
      evidence: [{ label: 'Browser’s error', value: decision.error ?? '(none)' }],
      remedies: [noFix('No CORS setting of the server changes this.')],
    };
  },
};
