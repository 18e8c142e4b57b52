import type { EvidencedChange, ServerChange } from './server-change.ts';

/**
 * One consistent change set out of many findings of one server: no repetition, conflicts resolved,
 * always in the same order.
 *
 * The same change asked for twice keeps the evidence of both. Credentials forbid "any origin".
 */
export function mergeChanges(changes: readonly EvidencedChange[]): readonly EvidencedChange[] {
  const merged = new Map<string, { change: ServerChange; evidence: string[] }>();
  for (const { change, evidence } of changes) {
    const key = keyOf(change);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { change, evidence: [evidence] });
    else if (!known.evidence.includes(evidence)) known.evidence.push(evidence);
  }
  // Installing puts the middleware in its place: moving it as well would say the same twice.
  if (merged.has('install-middleware')) merged.delete('move-middleware-first');
  return [...merged.entries()]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([, { change, evidence }]) => ({ change, evidence: evidence.join('; ') }));
}

const order: readonly ServerChange['kind'][] = [
  'install-middleware',
  'move-middleware-first',
  'stop-allowing-any-origin',
  'allow-origin',
  'allow-credentials',
  'allow-request-header',
  'allow-method',
  'expose-header',
  'cover-path',
  'allow-host',
];

function rank(key: string): number {
  return order.findIndex((kind) => key.startsWith(kind));
}

function keyOf(change: ServerChange): string {
  switch (change.kind) {
    case 'allow-origin':
      return `${change.kind} ${change.origin}`;
    case 'allow-request-header':
    case 'expose-header':
      return `${change.kind} ${change.header.toLowerCase()}`;
    case 'allow-method':
      return `${change.kind} ${change.method}`;
    case 'cover-path':
      return `${change.kind} ${change.path}`;
    case 'allow-host':
      return `${change.kind} ${change.host}`;
    default:
      return change.kind;
  }
}
