import { type ConnectionFault, connectionFault } from '../../exchange/connection-fault.ts';
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
    const fault = connectionFault(error);
    const { say, server } = c;
    return {
      title: say('Not a CORS problem: `{server}` gave no answer', { server }),
      explain: say(explained[fault]),
      sure: 'certain',
      evidence: [{ label: say('Browser’s error'), value: error }],
      remedies: [elsewhere(say(advised[fault], { server }))],
    };
  },
};

const explained: Readonly<Record<ConnectionFault, PlainSentence>> = {
  refused: 'The connection was refused: nothing listens at that port.',
  'unknown-host': 'The host name is not known.',
  'unsafe-port': 'Browsers do not call this port at all.',
  tls: 'The TLS connection failed: look at the certificate.',
  unreachable: 'No way leads to that address from this machine.',
  'timed-out': 'The server did not answer in time.',
  offline: 'This machine is offline.',
  broke: 'The connection broke before a whole answer came.',
};

const listens = 'Check that the server runs and listens at {server}.';

const advised = {
  refused: listens,
  'unknown-host': 'Check the host name in the page’s code, and that this machine can resolve it.',
  'unsafe-port': 'Let the server listen at another port: browsers keep this one for something else.',
  tls: 'Open {server} in a tab of its own: there the browser says what it has against the certificate, or whether TLS is spoken at that port at all.',
  unreachable: listens,
  'timed-out': listens,
  offline: 'Connect this machine to the network.',
  broke: 'Look into the log of {server}: it took the connection, and did not finish its answer.',
} as const satisfies Readonly<Record<ConnectionFault, string>>;
