import type { Step, StepId } from '../../../src/cors/types.ts';
import { openFailure } from '../../../src/diagnosis/open-failure.ts';
import type { Hop, JudgedExchange } from '../../../src/exchange/exchange.ts';
import { isNeverSent } from '../../../src/report/never-sent.ts';
import { words } from '../text/words.ts';
import { urlParts } from './url-parts.ts';
import { isAnswerHidden, preflightCached } from './verdict.ts';

export type LineTone = 'plain' | 'good' | 'bad' | 'quiet';

/** One line of the sequence drawing, from top to bottom. */
export type SequenceLine =
  /** Another server takes the right-hand side. */
  | { readonly kind: 'server'; readonly text: string }
  | { readonly kind: 'out'; readonly tone: LineTone; readonly text: string }
  | { readonly kind: 'in'; readonly tone: LineTone; readonly text: string }
  /** Something that did not happen: dashed, and it does not arrive. */
  | { readonly kind: 'stopped'; readonly tone: LineTone; readonly text: string }
  | { readonly kind: 'waiting'; readonly text: string };

export interface Sequence {
  readonly origin: string;
  readonly lines: readonly SequenceLine[];
  /** The whole drawing in words. */
  readonly label: string;
}

/** What browser and servers said to each other, in order. */
export function sequence(exchange: JudgedExchange): Sequence {
  const lines: SequenceLine[] = [];
  let server = '';
  for (const [index, hop] of exchange.hops.entries()) {
    const parts = urlParts(hop.url);
    const next = parts.origin === '' ? hop.url : parts.origin;
    if (next !== server) lines.push({ kind: 'server', text: next });
    server = next;
    lines.push(...preflightLines(exchange, hop, index), ...actualLines(exchange, hop, index));
  }
  const origin = exchange.context.origin ?? words.sequence.browser;
  return { origin, lines, label: `${origin}. ${lines.map(spoken).join('. ')}.` };
}

function spoken(line: SequenceLine): string {
  if (line.kind === 'out') return `${words.sequence.out}: ${line.text}`;
  if (line.kind === 'in') return `${words.sequence.in}: ${line.text}`;
  return line.text;
}

function preflightLines(exchange: JudgedExchange, hop: Hop, index: number): readonly SequenceLine[] {
  if (hop.preflight === null) {
    if (!preflightCached(exchange, index)) return [];
    return [{ kind: 'stopped', tone: 'quiet', text: words.sequence.cached }];
  }
  const { requestHeaders, response, end } = hop.preflight;
  const asked = (name: string): string =>
    requestHeaders?.find(([header]) => header.toLowerCase() === name)?.[1] ?? '';
  const names = asked('access-control-request-headers').split(',').join(', ');
  const text = words.sequence.preflight(asked('access-control-request-method') || hop.method, names);
  const request: SequenceLine = { kind: 'out', tone: 'plain', text };
  if (response === null) return [request, unanswered(exchange, end !== null)];
  const blocked = isBlockedAt(exchange, index, 'preflight');
  const checks = checkMarks(exchange, index, (step) => step.stage === 'preflight');
  return [request, { kind: 'in', tone: blocked ? 'bad' : 'good', text: joined(response.status, checks) }];
}

function actualLines(exchange: JudgedExchange, hop: Hop, index: number): readonly SequenceLine[] {
  const { decision } = exchange.judgement;
  const what = `${hop.method} ${urlParts(hop.url).path}`;
  if (hop.response === null) {
    if (isNeverSent(exchange, index)) {
      return [{ kind: 'stopped', tone: 'bad', text: `✕ ${words.sequence.notSent(what)}` }];
    }
    if (exchange.notes.includes('request-not-in-file') && index === exchange.hops.length - 1) {
      return [{ kind: 'stopped', tone: 'quiet', text: words.sequence.notInFile(what) }];
    }
    if (index === exchange.hops.length - 1 && openFailure(exchange) !== null) {
      return [{ kind: 'stopped', tone: 'bad', text: `✕ ${words.sequence.openly(what)}` }];
    }
    const preflightOpen = hop.preflight !== null && hop.preflight.response === null;
    if (preflightOpen) return [];
    return [{ kind: 'out', tone: 'plain', text: what }, unanswered(exchange, exchange.end !== null)];
  }
  const blocked = isBlockedAt(exchange, index, 'response') || isBlockedAt(exchange, index, 'redirect');
  const failed = decision.kind === 'failed' && index === exchange.hops.length - 1;
  const checks = checkMarks(
    exchange,
    index,
    (step) => step.stage === 'response' || step.stage === 'redirect',
  );
  const following = exchange.hops[index + 1];
  if (following !== undefined) checks.push(words.sequence.redirectTo(following.url));
  if (blocked || failed) checks.push(words.sequence.kept);
  if (decision.kind === 'not-cors' && decision.why === 'no-cors-mode') checks.push(words.sequence.opaque);
  const tone = blocked || failed ? 'bad' : decision.kind === 'not-cors' ? 'quiet' : 'good';
  return [
    { kind: 'out', tone: 'plain', text: what },
    { kind: 'in', tone, text: joined(hop.response.status, checks) },
  ];
}

function unanswered(exchange: JudgedExchange, ended: boolean): SequenceLine {
  const { decision } = exchange.judgement;
  if (decision.kind === 'pending' || !ended) return { kind: 'waiting', text: words.sequence.waiting };
  if (decision.kind !== 'failed') return { kind: 'waiting', text: words.sequence.unseen };
  const error = decision.error === null ? '' : ` · ${decision.error}`;
  const what = isAnswerHidden(exchange) ? words.sequence.unseen : words.sequence.noAnswer;
  return { kind: 'stopped', tone: 'bad', text: `✕ ${what}${error}` };
}

/** `origin ✓`, `method ✓`, `headers ✕`: each check of an answer once, a failed one over a passed one. */
function checkMarks(exchange: JudgedExchange, hop: number, wanted: (step: Step) => boolean): string[] {
  const marks = new Map<string, string>();
  for (const step of exchange.judgement.evaluation.steps) {
    const name = nameOfCheck(step.id);
    if (step.hop !== hop || !wanted(step) || name === undefined) continue;
    if (step.outcome === 'failed') marks.set(name, '✕');
    else if (step.outcome === 'unknown' && marks.get(name) !== '✕' && !plain.has(step.id))
      marks.set(name, '?');
    else if (step.outcome === 'passed' && !marks.has(name) && !plain.has(step.id)) marks.set(name, '✓');
  }
  return [...marks].map(([name, mark]) => `${name} ${mark}`);
}

/** Checks that go without saying when they pass: the status stands in front, lists are readable as a rule. */
const plain: ReadonlySet<StepId> = new Set([
  'preflight-status',
  'preflight-lists',
  'redirect-mode',
  'redirect-location',
  'redirect-scheme',
  'redirect-count',
  'redirect-userinfo',
  'redirect-body',
]);

function nameOfCheck(id: StepId): string | undefined {
  return words.sequence.checks[id];
}

function isBlockedAt(exchange: JudgedExchange, hop: number, stage: Step['stage']): boolean {
  const { decision } = exchange.judgement;
  return decision.kind === 'blocked' && decision.hop === hop && decision.at === stage;
}

function joined(status: number, checks: readonly string[]): string {
  return [String(status), ...checks].join(' · ');
}
