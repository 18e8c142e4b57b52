import type { Step, StepOutcome } from '../../../src/cors/types.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import type { StepFacts } from '../text/facts.ts';
import { words } from '../text/words.ts';
import { listItems, missingNames } from './compare.ts';
import { failureFacts, failureSentence } from './failure.ts';
import type { Near } from './near.ts';
import { nearNames } from './near-names.ts';
import { preflightCached } from './verdict.ts';

/** What was expected and what came, in the way that shows the difference best. */
export type Comparison =
  | {
      readonly kind: 'values';
      readonly expected: string | null;
      readonly received: string | null;
      /** Names in them that nearly match. */
      readonly near: readonly Near[];
    }
  | {
      readonly kind: 'lists';
      /** Names that are allowed and nearly match one that is missing. */
      readonly near: readonly Near[];
      readonly asked: readonly string[];
      readonly allowed: readonly string[];
      readonly missing: ReadonlySet<string>;
    };

export interface StepView {
  readonly key: string;
  readonly id: Step['id'];
  readonly outcome: StepOutcome;
  readonly sentence: string;
  readonly comparison: Comparison | null;
  readonly specLabel: string;
  readonly specUrl: string;
}

/** Consecutive steps of one hop, in the standard's order. */
export interface HopSteps {
  readonly hop: number;
  readonly url: string;
  readonly steps: readonly StepView[];
}

/** Every step, grouped by the URL at which it was taken. */
export function stepsByHop(exchange: JudgedExchange): readonly HopSteps[] {
  const groups: { hop: number; url: string; steps: StepView[] }[] = [];
  for (const [index, step] of exchange.judgement.evaluation.steps.entries()) {
    const view = stepView(exchange, step, index);
    const last = groups.at(-1);
    if (last?.hop === step.hop) last.steps.push(view);
    else groups.push({ hop: step.hop, url: exchange.hops[step.hop]?.url ?? '', steps: [view] });
  }
  return groups;
}

function stepView(exchange: JudgedExchange, step: Step, index: number): StepView {
  const failed = step.outcome === 'failed';
  return {
    key: `${index}-${step.id}`,
    id: step.id,
    outcome: step.outcome,
    sentence: sentence(exchange, step),
    comparison: failed ? comparison(step) : null,
    specLabel: `${words.algorithms[step.anchor] ?? words.standard} ${step.number}`.trim(),
    specUrl: `https://fetch.spec.whatwg.org/${step.anchor}`,
  };
}

function sentence(exchange: JudgedExchange, step: Step): string {
  const facts = stepFacts(exchange, step);
  const { name, passed } = words.steps[step.id];
  switch (step.outcome) {
    case 'passed':
    case 'info':
      return passed(facts);
    case 'unknown':
      return words.stepUnknown(name(facts));
    case 'not-reached':
      return words.stepNotReached(name(facts));
    case 'failed':
      return step.failure === undefined
        ? words.sentenceCase(name(facts))
        : words.sentenceCase(failureSentence(step.failure, facts));
  }
}

function stepFacts(exchange: JudgedExchange, step: Step): StepFacts {
  const failure = step.failure ?? {
    code: 'missing-allow-origin',
    expected: step.expected,
    received: step.received,
  };
  const { decision } = exchange.judgement;
  const cached = preflightCached(exchange, step.hop);
  return {
    ...failureFacts(exchange, failure, step.stage, step.hop),
    step,
    preflight: cached ? 'cached' : exchange.hops[step.hop]?.preflight ? 'sent' : 'none',
    sameOrigin: decision.kind === 'not-cors' && decision.why === 'same-origin',
  };
}

/** Lists are compared name by name, anything else as a whole. */
function comparison(step: Step): Comparison {
  const asksForNames = step.id === 'headers-allowed' || step.id === 'authorization-allowed';
  if (asksForNames || step.id === 'method-allowed') {
    const asked = listItems(step.subject);
    const allowed = listItems(step.received);
    const named = step.failure?.parameter;
    // Without an explanation by name (`*` that does not count), at least the one that failed.
    const missing = asksForNames ? missingNames(asked, allowed) : asked;
    return {
      kind: 'lists',
      asked,
      allowed,
      missing: new Set(missing.length > 0 ? missing : [named ?? '']),
      near: nearNames(missing, asked, allowed, !asksForNames),
    };
  }
  // The evaluator names one status that would do; the standard takes any of them.
  const expected = step.id === 'preflight-status' ? words.compare.okStatus : step.expected;
  return { kind: 'values', expected, received: step.received, near: unreadable(step) };
}

/** Of a list that cannot be read, the elements that were most likely meant for what is asked for. */
function unreadable({ failure }: Step): readonly Near[] {
  if (failure?.code !== 'invalid-allow-headers' && failure?.code !== 'invalid-allow-methods') return [];
  const asked = listItems(failure.expected);
  const received = listItems(failure.received);
  const isMethod = failure.code === 'invalid-allow-methods';
  const missing = isMethod ? asked.filter((name) => !received.includes(name)) : missingNames(asked, received);
  return nearNames(missing, asked, received, isMethod);
}
