import type { CorsFailure, Stage } from '../../../src/cors/types.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import type { FailureFacts } from '../text/facts.ts';
import { words } from '../text/words.ts';

/** What the catalogue's sentence about a failure speaks of. */
export function failureFacts(
  exchange: JudgedExchange,
  failure: CorsFailure,
  at: Stage,
  hop: number,
): FailureFacts {
  return {
    at,
    method: (exchange.hops[hop] ?? exchange.hops[0]).method,
    origin: exchange.context.origin,
    parameter: failure.parameter ?? null,
    expected: failure.expected,
    received: failure.received,
  };
}

/** A failure as a fragment of a sentence, without capital and full stop. */
export function failureSentence(failure: CorsFailure, facts: FailureFacts): string {
  return words.failures[failure.code].sentence(facts);
}
