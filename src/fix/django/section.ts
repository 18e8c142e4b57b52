import type { RenderedLine } from '../rendered-fix.ts';
import type { EvidencedChange, ServerChange } from '../server-change.ts';

/** One setting of settings.py: as a person reads it, and as it can be pasted at the end of any settings.py. */
export interface Section {
  readonly lines: readonly RenderedLine[];
  readonly copy: readonly string[];
  /** For a settings.py that has none of it yet; the same as `copy` without it. */
  readonly whole?: readonly string[];
}

export type Merged = readonly EvidencedChange[];
type Kind = ServerChange['kind'];

export interface Of<K extends Kind> {
  readonly change: Extract<ServerChange, { kind: K }>;
  readonly evidence: string;
  readonly already: boolean;
  readonly beside: readonly string[];
}

/** The changes of one kind. */
export function only<K extends Kind>(merged: Merged, kind: K): readonly Of<K>[] {
  return merged.flatMap(({ change, evidence, already = false, beside = [] }) =>
    change.kind === kind ? [{ change: change as Of<K>['change'], evidence, already, beside }] : [],
  );
}

export const add = (text: string): RenderedLine => ({ kind: 'add', text });
export const context = (text: string): RenderedLine => ({ kind: 'context', text });

/** Copied as it is read. */
export function plain(lines: readonly RenderedLine[]): Section {
  return { lines, copy: lines.map(({ text }) => text) };
}
