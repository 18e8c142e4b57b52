import { sentences } from '../words/sentences.ts';
import type { Case } from './case.ts';
import { elsewhere } from './remedies.ts';
import type { Match } from './rule.ts';

/** A WebSocket that did not open, which no header of CORS has a say in; `null` for everything else. */
export function webSocketNotOpened({ exchange, hop, say }: Case): Match | null {
  const { decision, mode } = exchange.judgement;
  if (decision.kind !== 'failed') return null;
  const error = { label: say('Browser’s error'), value: decision.error ?? say('(none)') };
  const common = {
    short: say('WebSocket not opened'),
    catalogue: [40],
    remedies: [
      elsewhere(
        say(
          'Check that this is the address of a WebSocket, and that every proxy on the way hands on `Upgrade` and `Connection`.',
        ),
      ),
    ],
  };
  const notCors = say('CORS does not apply to WebSockets: no header of it changes this.');
  if (decision.why === 'websocket-not-opened' && hop.response !== null) {
    const { status } = hop.response;
    return {
      ...common,
      title: say('The server answered the WebSocket with {status} instead of switching protocols (101)', {
        status,
      }),
      explain: sentences(
        notCors,
        status === 403 && say('With 403 Django Channels turns away a page whose origin it does not allow.'),
      ),
      sure: 'certain',
      evidence: [
        { label: say('Status'), value: String(status) },
        ...(decision.error === null ? [] : [error]),
      ],
    };
  }
  if (decision.why !== 'unknown' || mode.value !== 'websocket') return null;
  return {
    ...common,
    title: say('The WebSocket was not opened; the browser does not say why'),
    explain: sentences(
      notCors,
      say('It may have had no answer, or one that does not switch protocols: this browser shows neither.'),
    ),
    sure: 'certain',
    evidence: [error],
  };
}
