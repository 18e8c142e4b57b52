import type { ServerChange } from '../fix/server-change.ts';
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
