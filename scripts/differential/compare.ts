import type { FailureCode } from '../../src/cors/types.ts';
import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import type { Browser, Verdict } from '../browsers/driver.ts';
import { codesOfReason } from '../browsers/reasons.ts';
import type { Case } from './case.ts';
import { explanationFor } from './explained.ts';
import { networkCodes } from './network-codes.ts';

/** What the page's own code got. */
export interface PageResult {
  readonly delivered: boolean;
  readonly status?: number;
  readonly type?: string;
  /** Response header names that the page could read. */
  readonly names?: readonly string[];
  readonly error?: string;
}

/** One request of a case, from all three sides. */
export interface Observation {
  readonly browser: Browser;
  readonly one: Case;
  /** Which of the case's requests. */
  readonly index: number;
  readonly page: PageResult;
  /** The browser's own word; `null` when it gave none. */
  readonly verdict: Verdict | null;
  /** Corscope's; `null` when it saw nothing. */
  readonly exchange: JudgedExchange | null;
}

export interface Comparison {
  readonly observation: Observation;
  readonly verdict: 'agrees' | 'cannot-tell' | 'disagrees';
  readonly reason: 'agrees' | 'explained' | 'disagrees';
  readonly expected: string;
  readonly got: string;
  /** Why the reasons may differ, of the short table. */
  readonly explanation: string | null;
}

export function compare(observation: Observation): Comparison {
  const { page, verdict, exchange } = observation;
  const expected = page.delivered
    ? `delivered ${page.status} (${page.type}) showing ${page.names?.join(' ')}`
    : `${verdict?.outcome ?? 'error'}: ${verdict?.reason ?? page.error} ${verdict?.parameter ?? ''}`.trim();
  const result = (
    ofVerdict: Comparison['verdict'],
    ofReason: Comparison['reason'],
    explanation: string | null = null,
  ): Comparison => ({
    observation,
    verdict: ofVerdict,
    reason: ofReason,
    expected,
    got: gotOf(exchange),
    explanation,
  });
  if (exchange === null) return result('disagrees', 'disagrees');
  const { decision, agreement } = exchange.judgement;
  if (decision.kind === 'undetermined') return result('cannot-tell', 'agrees');
  const delivered = decision.kind === 'allowed' || decision.kind === 'not-cors';
  const isFailure = decision.kind === 'blocked' || decision.kind === 'failed';
  const right = page.delivered ? delivered : isFailure;
  // What is stated to be open: the twin has to show that nothing tells it.
  if (!right && hasOpenMode(exchange)) return result('cannot-tell', 'agrees');
  if (!right || agreement === 'disagrees') return result('disagrees', 'disagrees');
  if (page.delivered) return result('agrees', sameNames(observation) ? 'agrees' : 'disagrees');
  if (sameReason(observation)) return result('agrees', 'agrees');
  const explanation = explanationFor(observation);
  return result('agrees', explanation === null ? 'disagrees' : 'explained', explanation);
}

/** The stated failure, or, where Corscope says that its first failure rests on a guess, the other one. */
function sameReason({ verdict, exchange }: Observation): boolean {
  if (verdict === null || exchange === null) return false;
  const { decision, otherwise } = exchange.judgement;
  const codes = codesOfReason(verdict.reason) ?? networkCodes[verdict.reason ?? ''] ?? null;
  // Not by CORS, says the browser; no more does it tell whom it did not show the answer.
  if (decision.kind === 'failed') return verdict.outcome === 'failed';
  if (decision.kind !== 'blocked' || codes === null) return false;
  return [decision.failure, ...(otherwise === null ? [] : [otherwise])].some(
    ({ code, parameter }) => codes.includes(code) && sameParameter(code, parameter, verdict.parameter),
  );
}

/** The method or the header name, where both name one. */
function sameParameter(code: FailureCode, ours: string | undefined, browsers: string | undefined): boolean {
  if (code !== 'method-not-allowed' && code !== 'header-not-allowed') return true;
  return ours === undefined || browsers === undefined || ours === browsers;
}

/** Corscope says itself that the mode is only likely, or that it does not know whether redirects are followed. */
export function hasOpenMode({ judgement: { mode, evaluation } }: JudgedExchange): boolean {
  const redirect = evaluation.steps.find(({ id }) => id === 'redirect-mode');
  return mode.strength === 'weak' || redirect?.outcome === 'unknown';
}

/** What Corscope says that the page may read, where none of the modes is a guess. */
function sameNames({ page, exchange }: Observation): boolean {
  if (exchange === null || page.names === undefined) return true;
  const { evaluation, decision, credentials } = exchange.judgement;
  if (evaluation.exposed === null || decision.kind !== 'allowed') return true;
  if (credentials.value === 'unknown' || hasOpenMode(exchange)) return true;
  return (
    [...evaluation.exposed].sort().join() ===
    [...page.names]
      .map((name) => name.toLowerCase())
      .sort()
      .join()
  );
}

function gotOf(exchange: JudgedExchange | null): string {
  if (exchange === null) return 'nothing seen';
  const { decision, otherwise, credentials, agreement, outcome, evaluation } = exchange.judgement;
  const by = `credentials ${credentials.value} by ${credentials.because}, outcome ${outcome.kind}, ${agreement}`;
  switch (decision.kind) {
    case 'blocked': {
      const { code, parameter } = decision.failure;
      const other = otherwise === null ? '' : `, otherwise ${otherwise.code}`;
      return `blocked at ${decision.at} ${decision.hop}: ${code} ${parameter ?? ''}${other} (${by})`;
    }
    case 'failed':
      return `failed: ${decision.why} ${decision.error} (${by})`;
    case 'undetermined':
      return `cannot tell: ${decision.missing} (${by})`;
    default:
      return `${decision.kind} showing ${evaluation.exposed?.join(' ')} (${by})`;
  }
}
