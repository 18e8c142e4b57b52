import type { Decision } from '../../../src/cors/types.ts';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import { neverConnected } from '../../../src/exchange/connection-fault.ts';
import type { Hop, JudgedExchange } from '../../../src/exchange/exchange.ts';
import { isNeverSent } from '../../../src/report/never-sent.ts';
import { words } from '../text/words.ts';
import { failureFacts, failureSentence } from './failure.ts';
import { urlParts } from './url-parts.ts';
import { decisiveHop, isPassedPreflightAlone } from './verdict.ts';

/** The one sentence: the first finding's title, else the decision in plain words. Code in backticks. */
export function headline(exchange: JudgedExchange, findings: readonly Finding[]): string {
  return findings[0]?.title ?? plainDecision(exchange, exchange.judgement.decision);
}

/** A decision on an exchange in one plain sentence. */
export function plainDecision(exchange: JudgedExchange, decision: Decision): string {
  switch (decision.kind) {
    case 'allowed':
      return words.headline.allowed;
    case 'blocked': {
      const facts = failureFacts(exchange, decision.failure, decision.at, decision.hop);
      return words.headline.blocked(failureSentence(decision.failure, facts));
    }
    case 'failed':
      return words.headline.failed(decision.why);
    case 'not-cors':
      return words.headline.notCors(decision.why);
    case 'pending':
      return words.headline.pending;
    case 'undetermined':
      if (isPassedPreflightAlone(exchange)) return words.headline.notInFile;
      return words.headline.undetermined(decision.missing);
  }
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** What became of the actual request: whether the server got it, and may have acted on it. */
export function fate(exchange: JudgedExchange): string | null {
  const { decision } = exchange.judgement;
  const index = decisiveHop(exchange);
  const hop = exchange.hops[index] ?? exchange.hops[0];
  const { method } = hop;
  if (decision.kind === 'pending') {
    const waiting = hop.preflight !== null && hop.preflight.response === null;
    return waiting ? words.fate.waitingPreflight(method) : words.fate.waiting(method);
  }
  if (decision.kind === 'blocked') {
    if (decision.at === 'redirect') return words.fate.redirectUnfollowed(method);
    if (decision.at !== 'response') return neverLeft(hop, index);
    if (hop.response?.fromCache === true) return words.fate.servedFromCache;
    return safeMethods.includes(method) ? words.fate.answeredUnread(method) : words.fate.actedUnread(method);
  }
  if (hop.response?.fromCache === true) return words.fate.servedFromCache;
  if (hop.response !== null) return words.fate.answered(method);
  if (isNeverSent(exchange, index)) return neverLeft(hop, index);
  if (decision.kind === 'failed' && decision.why === 'network' && neverConnected(decision.error ?? ''))
    return words.fate.neverReached(method);
  return decision.kind === 'not-cors' ? null : words.fate.unknown(method);
}

function neverLeft({ method, url }: Hop, index: number): string {
  return index === 0 ? words.fate.neverLeft(method) : words.fate.neverLeftAgain(method, urlParts(url).host);
}

export interface AgreementView {
  readonly text: string;
  readonly disagrees: boolean;
}

/** What the browser did beside what Corscope decided; `null` while there is nothing to compare. */
export function agreement(exchange: JudgedExchange, browser: 'chromium' | 'firefox'): AgreementView | null {
  const { agreement, decision, outcome } = exchange.judgement;
  if (decision.kind === 'pending') return null;
  if (agreement !== 'disagrees') return { text: words.agreement[agreement](browser), disagrees: false };
  const text =
    outcome.kind === 'delivered'
      ? words.agreement.disagreesDelivered(browser)
      : words.agreement.disagreesBlocked(browser);
  return { text, disagrees: true };
}
