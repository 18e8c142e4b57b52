import { unsafeHeaderNamesOnTheWire } from '../../cors/browser-added.ts';
import { isCorsSafelistedMethod } from '../../cors/method.ts';
import { rulesOf } from '../../cors/rules.ts';
import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import type { Case } from '../case.ts';
import { elsewhere, noFix } from '../remedies.ts';
import type { Rule } from '../rule.ts';
import { webSocketNotOpened } from '../web-socket.ts';

/** What failed by something else than CORS and has no cause of its own: an abort, or nobody says why. */
export const notCorsFailure: Rule = {
  id: 'not-cors-failure',
  catalogue: [40, 65, 66, 67, 68],
  short: 'failed: not CORS',
  learnMore: `${FETCH}#concept-network-error`,
  match(c) {
    const { decision } = c.exchange.judgement;
    const socket = webSocketNotOpened(c);
    if (socket !== null) return socket;
    if (decision.kind !== 'failed' || (decision.why !== 'aborted' && decision.why !== 'unknown')) return null;
    const { say } = c;
    const evidence = [{ label: say('Browser’s error'), value: decision.error || say('(none)') }];
    const remedies = [noFix(say('No CORS setting of the server changes this.'))];
    if (decision.why === 'aborted') {
      return {
        title: say('The request was aborted before it was decided'),
        explain: say('The page aborted it, or was left.'),
        sure: 'certain',
        evidence,
        catalogue: [40],
        remedies,
      };
    }
    const preflighted = mayBeRefusedPreflight(c, decision.error);
    if (preflighted !== 'no') {
      return {
        short: say('failed: perhaps CORS'),
        title: say(
          'The request failed before any answer came; it may be CORS, which cannot be told from this',
        ),
        explain: sentences(
          preflighted === 'yes'
            ? say('It needs a preflight, and none of it was recorded.')
            : say(
                'With `Authorization`, which is taken out of this file, it would need a preflight, and none of it was recorded.',
              ),
          say('`net::ERR_FAILED` is also how a refused preflight looks.'),
        ),
        sure: 'possible',
        evidence,
        remedies: [
          elsewhere(
            say(
              'A list filtered to Fetch/XHR leaves preflights out of its export: show all requests, send it again and export that.',
            ),
          ),
        ],
      };
    }
    return {
      title: say('The request failed before any answer came; the browser does not say why'),
      explain: sentences(
        say('No header was seen, so it cannot be told whether CORS would have allowed it.'),
        say(
          'A server that is down, mixed content, the page’s own policy, the local network and an ad blocker all look like this.',
        ),
      ),
      sure: 'possible',
      evidence,
      remedies,
    };
  },
};

/** Chromium says of a preflight that was refused no more than that the request failed; the rest is the preflight's. */
function mayBeRefusedPreflight(c: Case, error: string | null): 'yes' | 'perhaps' | 'no' {
  const { exchange, hop, origin, server } = c;
  if (error !== 'net::ERR_FAILED' || hop.preflight !== null || hop.response !== null) return 'no';
  if (origin === server) return 'no';
  const names = unsafeHeaderNamesOnTheWire(hop.requestHeaders ?? [], rulesOf(exchange.judgement.rules));
  if (!isCorsSafelistedMethod(hop.method) || names.length > 0) return 'yes';
  return c.secretsHidden && exchange.context.type === 'xmlhttprequest' ? 'perhaps' : 'no';
}
