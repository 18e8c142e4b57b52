import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import type { Case } from '../case.ts';
import { openFailure } from '../open-failure.ts';
import { elsewhere, noFix } from '../remedies.ts';
import type { Match, Rule } from '../rule.ts';
import { webSocketNotOpened } from '../web-socket.ts';

/** What failed and has no cause of its own: an abort, or nobody says why; by CORS as well, where only the browser says so. */
export const requestFailed: Rule = {
  id: 'request-failed',
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
    if (decision.why === 'aborted' && decision.error === null) {
      return {
        title: say('The server allows it, and the page did not take the answer'),
        explain: say(
          'It aborted the request as the answer came, or asked for another `integrity`: the browser reports both as an ordinary end, and its timing as one without an answer.',
        ),
        sure: 'likely',
        evidence,
        catalogue: [40],
        remedies,
      };
    }
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
    if (c.location !== null) {
      return {
        title: say('The browser stopped at a redirect that CORS allows, and does not say why'),
        explain: sentences(
          say('It leads to {url}.', { url: c.location }),
          say(
            'Most of the time the page’s Content-Security-Policy does not name that address; mixed content and another extension look like this too.',
          ),
        ),
        sure: 'likely',
        evidence: [...evidence, { label: 'Location', value: c.location }],
        remedies: [
          elsewhere(say('Look at the page’s console: a policy that forbids an address is named there.')),
          ...remedies,
        ],
      };
    }
    const open = openMatch(c, decision.error ?? '');
    if (open !== null) return { ...open, byCors: open.byCors ?? 'perhaps', evidence };
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

/** Where CORS may be the reason after all. */
function openMatch(c: Case, error: string): Omit<Match, 'evidence'> | null {
  const { say } = c;
  const open = openFailure(c.exchange);
  if (open === 'told') {
    return {
      short: say('failed: CORS, says the browser'),
      byCors: 'told',
      title: say('The browser says that CORS refused it; what the server answered was not recorded'),
      explain: say('Its words are all there is: which header is wrong cannot be told from them for certain.'),
      sure: 'likely',
      remedies: [elsewhere(say(recordAnew))],
    };
  }
  const isPerhapsPreflighted = open === null && mayHavePreflight(c, error);
  if (open === null && !isPerhapsPreflighted) return null;
  const isChromium = error === 'net::ERR_FAILED';
  return {
    short: say('failed: perhaps CORS'),
    title: say('The request failed before any answer came; it may be CORS, which cannot be told from this'),
    explain: sentences(
      open === 'no-preflight' && say('It needs a preflight, and none of it was recorded.'),
      isPerhapsPreflighted &&
        say(
          'With `Authorization`, which is taken out of this file, it would need a preflight, and none of it was recorded.',
        ),
      isChromium
        ? say('`net::ERR_FAILED` is also how a refused preflight looks.')
        : say(
            'A server that is down, mixed content, the page’s own policy, the local network and an ad blocker all look like this.',
          ),
    ),
    sure: 'possible',
    remedies: [
      elsewhere(
        isChromium
          ? say(
              'A list filtered to Fetch/XHR leaves preflights out of its export: show all requests, send it again and export that.',
            )
          : say(recordAnew),
      ),
    ],
  };
}

const recordAnew =
  'Send it again in Chromium or Firefox and export what its DevTools list, with all requests shown: that holds the preflights, and the answers that the page was not given.';

/** Chromium says of a preflight that was refused no more than that the request failed; the rest is the preflight's. */
function mayHavePreflight({ exchange, hop, origin, server, secretsHidden }: Case, error: string): boolean {
  if (error !== 'net::ERR_FAILED' || hop.preflight !== null || hop.response !== null) return false;
  return origin !== server && secretsHidden && exchange.context.type === 'xmlhttprequest';
}
