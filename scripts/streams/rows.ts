import type { RuleSet } from '../../src/cors/types.ts';
import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import type { ObservedEvent } from '../../src/exchange/observed-event.ts';

/** One file of `tests/fixtures/streams`. */
export interface Stream {
  readonly id: string;
  readonly title: string;
  readonly browser: Exclude<RuleSet, 'standard'>;
  /** Of the browser, as it tells it. */
  readonly version: string;
  readonly tabId: number;
  readonly events: readonly ObservedEvent[];
  /** What a person should see, looked at when it was recorded. */
  readonly rows: readonly string[];
}

/** A row as one line: what was asked, hop by hop with its preflights, how it ended, what is said of it. */
export function rowLine({ context, hops, judgement, notes }: JudgedExchange): string {
  const asked = hops.map(({ url, method, preflight, response, cachedPreflight }) => {
    const before =
      preflight !== null
        ? `preflight ${preflight.response?.status ?? 'unanswered'} → `
        : cachedPreflight !== undefined
          ? 'preflight kept → '
          : '';
    const cached = response?.fromCache === true ? ' from cache' : '';
    return `${before}${method} ${url} ${response?.status ?? 'no answer'}${cached}`;
  });
  const { decision, agreement } = judgement;
  const verdict =
    decision.kind === 'blocked'
      ? `blocked at ${decision.at}: ${decision.failure.code}`
      : 'why' in decision
        ? `${decision.kind}: ${decision.why}`
        : 'missing' in decision
          ? `${decision.kind}: ${decision.missing}`
          : decision.kind;
  return [`[${context.type}]`, asked.join(' ⇒ '), '|', verdict, `(${agreement})`, ...notes].join(' ');
}
