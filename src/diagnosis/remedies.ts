import type { ServerChange } from '../fix/server-change.ts';
import type { Case } from './case.ts';
import type { Remedy } from './finding.ts';

/** Server changes that all rest on the same evidence. */
export function onServer(evidence: string, ...changes: readonly ServerChange[]): Remedy {
  return { kind: 'server', changes: changes.map((change) => ({ change, evidence })) };
}

export function inPage(advice: string, code: string | null = null): Remedy {
  return { kind: 'page', advice, code };
}

export function elsewhere(advice: string): Remedy {
  return { kind: 'elsewhere', advice };
}

export function noFix(reason: string): Remedy {
  return { kind: 'none', reason };
}

/** An entry for the page's origin; none for `null`, which no list should hold. */
export function allowing(origin: string): readonly ServerChange[] {
  return origin === 'null' ? [] : [{ kind: 'allow-origin', origin }];
}

/** CorsMiddleware in its place: moved where it was seen to be installed, installed otherwise. */
export function inPlace(c: Case, isInstalled = c.middlewareSeenElsewhere): readonly ServerChange[] {
  return isInstalled
    ? [{ kind: 'move-middleware-first' }]
    : [{ kind: 'install-middleware' }, ...allowing(c.origin)];
}

/** CorsMiddleware for an answer of Django that it did not handle; nothing where it ran, or is not the one to ask. */
export function unlessItRan(c: Case): readonly ServerChange[] {
  return c.who.corsMiddleware === 'did-not-run' ? [{ kind: 'install-middleware' }] : [];
}
