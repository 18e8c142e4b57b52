import type { OtherFailure, RuleSet } from '../cors/types.ts';
import type { BrowserOutcome, Exchange } from './exchange.ts';
import { saysCors } from './says-cors.ts';

/** What one of the browser's error strings means, if anything certain. */
type ErrorMeaning = OtherFailure | 'cors-or-network' | 'network';

const exact: Readonly<Record<string, ErrorMeaning>> = {
  // A record that tells of no answer and of no reason.
  '': 'cors-or-network',
  'mixed-content': 'mixed-content',
  // Chromium
  'net::ERR_FAILED': 'cors-or-network',
  'net::ERR_ABORTED': 'aborted',
  'net::ERR_BLOCKED_BY_CLIENT': 'blocked-by-client',
  'net::ERR_BLOCKED_BY_CSP': 'csp',
  'net::ERR_BLOCKED_BY_ORB': 'orb',
  'net::ERR_BLOCKED_BY_RESPONSE': 'corp',
  'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS': 'local-network-access',
  'net::ERR_INVALID_REDIRECT': 'cors-or-network',
  // Firefox
  NS_ERROR_DOM_BAD_URI: 'cors-or-network',
  NS_BINDING_ABORTED: 'aborted',
  // With which the request listeners of extensions cancel.
  NS_ERROR_ABORT: 'blocked-by-client',
  NS_ERROR_DOM_CORP_FAILED: 'corp',
  NS_ERROR_DOM_COEP_FAILED: 'coep',
  NS_ERROR_BLOCKED_BY_POLICY: 'csp',
  NS_ERROR_UNEXPECTED: 'cors-or-network',
  NS_ERROR_CORRUPTED_CONTENT: 'network',
  // Not an error of the network: what Firefox was doing when it gave up a redirect.
  NS_ERROR_NET_ON_RECEIVING_FROM: 'cors-or-network',
};

export function meaningOfError(error: string): ErrorMeaning {
  const known = exact[error];
  if (known !== undefined) return known;
  if (saysCors(error)) return 'cors-or-network';
  if (error.startsWith('net::ERR_BLOCKED_BY_RESPONSE')) return error.includes('COEP') ? 'coep' : 'corp';
  return 'network';
}

/**
 * What the browser did with the request, by its events alone.
 *
 * Chromium's `completed` means delivered. Firefox also completes responses that CORS keeps from the
 * page, so there only the page's resource timing tells.
 */
export function browserOutcome(exchange: Exchange, rules: RuleSet): BrowserOutcome {
  const { end, delivered } = exchange;
  if (end === null) return { kind: 'pending' };
  if (end.kind === 'error') {
    if (wasLeftToItself(exchange, end.error)) return { kind: 'unknown' };
    const error = realError(exchange) ?? end.error;
    return meaningOfError(error) === 'cors-or-network'
      ? { kind: 'blocked', error, by: 'error-event' }
      : { kind: 'failed', error };
  }
  if (delivered !== null) {
    return delivered
      ? { kind: 'delivered', by: 'resource-timing' }
      : { kind: 'blocked', error: null, by: 'resource-timing' };
  }
  if (end.untold === true) return { kind: 'unknown' };
  return rules === 'firefox' ? { kind: 'unknown' } : { kind: 'delivered', by: 'completed-event' };
}

/**
 * A beacon outlives its page. Answered after that, it ends in an abort in Chromium, and says nothing of CORS: nobody
 * was there to be given the answer.
 */
function wasLeftToItself({ context, hops }: Exchange, error: string): boolean {
  const isAnswered = (hops.at(-1)?.response ?? null) !== null;
  return context.type === 'ping' && isAnswered && meaningOfError(error) === 'aborted';
}

/**
 * The telling error of the two requests: when no connection comes about, Chromium puts the reason on
 * the actual request and Firefox on its preflight, and the other one gets a general error.
 */
function realError(exchange: Exchange): string | null {
  const last = exchange.hops[exchange.hops.length - 1];
  const errors = [exchange.end, last?.preflight?.end ?? null]
    .flatMap((end) => (end !== null && end.kind === 'error' ? [end.error] : []))
    .filter((error) => meaningOfError(error) === 'network');
  // A preflight that was answered did not fail on the network, whatever its end says (a Firefox 301).
  if (last?.preflight?.response !== null && last?.preflight?.response !== undefined) {
    return exchange.end?.kind === 'error' ? exchange.end.error : null;
  }
  return errors[0] ?? null;
}
