import type { PlainSentence } from '../../words/say.ts';
import { FETCH } from '../anchors.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 40: no answer came, so there was nothing to decide. */
export const serverUnreachable: Rule = {
  id: 'server-unreachable',
  catalogue: [40],
  short: 'no answer: not CORS',
  learnMore: `${FETCH}#concept-network-error`,
  match(c) {
    const { decision } = c.exchange.judgement;
    if (decision.kind !== 'failed' || decision.why !== 'network') return null;
    const error = decision.error ?? '';
    const { say } = c;
    return {
      title: say('Not a CORS problem: `{server}` gave no answer', { server: c.server }),
      explain: say(explain(error)),
      sure: 'certain',
      evidence: [{ label: say('Browser’s error'), value: error }],
      remedies: [elsewhere(say('Check that the server runs and listens at {server}.', { server: c.server }))],
    };
  },
};

function explain(error: string): PlainSentence {
  if (/REFUSED/.test(error)) return 'The connection was refused: nothing listens at that port.';
  if (/NAME_NOT_RESOLVED|UNKNOWN_HOST/.test(error)) return 'The host name is not known.';
  if (/UNSAFE_PORT|PORT_ACCESS/.test(error)) return 'Browsers do not call this port at all.';
  if (/CERT|SSL|SEC_ERROR|MOZILLA_PKIX/.test(error))
    return 'The TLS connection failed: look at the certificate.';
  if (/TIMED_OUT|TIMEOUT/.test(error)) return 'The server did not answer in time.';
  if (/INTERNET_DISCONNECTED|OFFLINE/.test(error)) return 'This machine is offline.';
  return 'The connection broke before a whole answer came.';
}
