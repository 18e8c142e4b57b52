import { DJANGO, renderDjango } from '../../../src/fix/django/render.ts';
import { isReadable } from '../../../src/fix/django/settings-remarks.ts';
import type { Variant } from '../../../src/fix/django/variants.ts';
import type { Release } from '../../../src/fix/django/versions.ts';
import type { RenderedFix } from '../../../src/fix/rendered-fix.ts';
import type { EvidencedChange } from '../../../src/fix/server-change.ts';
import { renderFor } from '../../../src/fix/syntaxes.ts';
import { say } from '../text/words.ts';

/** How Django's lines are shown: `pasted` is what differs in the person's own settings.py. */
export type FixForm = Variant | 'pasted';

export const fixForms: readonly FixForm[] = ['plain', 'whole', 'environment', 'development', 'pasted'];

/** What the reader chose; it stays as they walk through the rows. */
export interface FixOptions {
  /** An id of `offered`; `null` until one is chosen. */
  readonly syntax: string | null;
  readonly form: FixForm;
  /** The person's settings.py. It is read, never run, and kept nowhere but here. */
  readonly pasted: string;
}

export const firstOptions: FixOptions = { syntax: null, form: 'plain', pasted: '' };

/** More lines than a settings.py has; comparing takes their square. */
const longestPasted = 2_000;

export function isTooLong(pasted: string): boolean {
  return pasted.split('\n').length > longestPasted;
}

/** One change set, for Django and as a whole policy for everything else. */
export interface Changes {
  readonly django: readonly EvidencedChange[];
  readonly policy: readonly EvidencedChange[];
  /** What the page asks beside what the changes name. */
  readonly asked: { readonly methods: readonly string[]; readonly headers: readonly string[] };
  /** Of django-cors-headers, where its answers date it. */
  readonly release: Release | null;
}

export type Choice =
  | { readonly kind: 'rendered'; readonly fix: RenderedFix }
  /** Nothing is pasted yet, or there is too much of it, or it holds all of the change already. */
  | { readonly kind: 'paste' | 'too-long' | 'holds-already' }
  /** That syntax has no words for these changes. */
  | { readonly kind: 'unsaid' };

/** The changes in the chosen words. */
export function chosen(changes: Changes, syntax: string, { form, pasted }: FixOptions): Choice {
  if (syntax !== DJANGO) {
    const fix = renderFor(syntax, changes.policy, changes.asked, say);
    return fix === null ? { kind: 'unsaid' } : { kind: 'rendered', fix };
  }
  const told = { say, ...(changes.release !== null && { release: changes.release }) };
  const alone = (variant: Variant): Choice => {
    const fix = renderDjango(changes.django, { ...told, variant });
    return fix.blocks.length === 0 ? { kind: 'unsaid' } : { kind: 'rendered', fix };
  };
  if (form !== 'pasted') return alone(form);
  if (pasted.trim() === '') return { kind: 'paste' };
  if (isTooLong(pasted)) return { kind: 'too-long' };
  // Nothing can be put into what is no Python: the lines then go to the end of whatever it is meant for.
  if (!isReadable(pasted)) return alone('plain');
  const fix = renderDjango(changes.django, { ...told, settings: pasted });
  return fix.blocks.length === 0 ? { kind: 'holds-already' } : { kind: 'rendered', fix };
}
