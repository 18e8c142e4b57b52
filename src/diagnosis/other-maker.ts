import type { Case } from './case.ts';
import type { Identified } from './fingerprint/product.ts';

/** A framework other than Django that made this answer; `null` when Django did or nobody can tell. */
export function otherFramework(c: Case): Identified | null {
  if (c.who.django) return null;
  return c.who.products.find(({ kind, sure }) => kind === 'application' && sure !== 'possible') ?? null;
}

/** What runs an application that nobody can name, and that is not signed by Django; `null` when nothing shows it. */
export function unnamedApplication(c: Case): Identified | null {
  if (c.who.django) return null;
  return c.who.products.find(({ kind }) => kind === 'application-server') ?? null;
}

/** Something that only hands on or stores: a proxy, a cache, a bucket. */
export function goBetween(c: Case): Identified | null {
  if (c.who.django) return null;
  const kinds = ['proxy', 'cdn', 'storage', 'platform'];
  return c.who.products.find(({ kind, sure }) => kinds.includes(kind) && sure !== 'possible') ?? null;
}

/** Files that no application has touched. */
export function fileStore(c: Case): Identified | null {
  return c.who.products.find(({ kind, sure }) => kind === 'storage' && sure !== 'possible') ?? null;
}
