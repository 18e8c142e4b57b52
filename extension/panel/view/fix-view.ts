import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { completeChanges } from '../../../src/fix/complete.ts';
import { renderDjango } from '../../../src/fix/django/render.ts';
import type { RenderedFix } from '../../../src/fix/rendered-fix.ts';
import type { EvidencedChange } from '../../../src/fix/server-change.ts';
import { words } from '../text/words.ts';

/** Something to do that is not a change of the server's settings. */
export interface Advice {
  readonly kind: 'page' | 'elsewhere' | 'none';
  readonly text: string;
  readonly code: string | null;
}

export interface FixView {
  readonly rendered: RenderedFix | null;
  readonly advice: readonly Advice[];
}

const known = new WeakMap<
  JudgedExchange,
  { readonly findings: readonly Finding[]; readonly view: FixView }
>();

/** What to change, for a diagnosis; computed once a diagnosis. */
export function fixView(exchange: JudgedExchange, findings: readonly Finding[]): FixView {
  const cached = known.get(exchange);
  if (cached?.findings === findings) return cached.view;
  const view = compute(exchange, findings);
  known.set(exchange, { findings, view });
  return view;
}

function compute(exchange: JudgedExchange, findings: readonly Finding[]): FixView {
  const [first] = findings;
  // What is certain is wrong for sure: one change set mends it all. What is only possible stays with its finding.
  const merged = findings.filter((finding) => finding === first || finding.sure === 'certain');
  const changes = completeChanges(merged.flatMap(serverChanges), exchange);
  const fix = changes.length === 0 ? null : renderedOrNull(changes);
  const advice = first === undefined ? [] : adviceOf(first);
  return {
    rendered: fix,
    advice: fix === null && advice.length === 0 ? [nothing(exchange)] : advice,
  };
}

/** The change of one finding alone, for those that were not merged into the fix. */
export function ownFix(finding: Finding): RenderedFix | null {
  if (finding.sure === 'certain') return null;
  const changes = serverChanges(finding);
  return changes.length === 0 ? null : renderedOrNull(changes);
}

function renderedOrNull(changes: readonly EvidencedChange[]): RenderedFix | null {
  const fix = renderDjango(changes);
  return fix.blocks.length === 0 && fix.notes.length === 0 ? null : fix;
}

function serverChanges(finding: Finding): readonly EvidencedChange[] {
  return finding.remedies.flatMap((remedy) => (remedy.kind === 'server' ? remedy.changes : []));
}

/** The remedies of a finding that are words. */
export function adviceOf(finding: Finding): readonly Advice[] {
  return finding.remedies.flatMap((remedy): readonly Advice[] => {
    if (remedy.kind === 'server') return [];
    if (remedy.kind === 'page') return [{ kind: 'page', text: remedy.advice, code: remedy.code }];
    if (remedy.kind === 'elsewhere') return [{ kind: 'elsewhere', text: remedy.advice, code: null }];
    return [{ kind: 'none', text: remedy.reason, code: null }];
  });
}

function nothing(exchange: JudgedExchange): Advice {
  const because: Record<JudgedExchange['judgement']['decision']['kind'], string> = {
    allowed: words.fix.nothingAllowed,
    'not-cors': words.fix.nothingNotCors,
    failed: words.fix.nothingFailed,
    pending: words.fix.nothingPending,
    undetermined: words.fix.nothingUndetermined,
    blocked: words.fix.nothingKnown,
  };
  return { kind: 'none', text: because[exchange.judgement.decision.kind], code: null };
}
