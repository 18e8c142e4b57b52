import { inEnglish, type Say } from '../words/say.ts';
import { originPatterns } from './origin-pattern.ts';
import type { EvidencedChange, ServerChange } from './server-change.ts';

/**
 * One consistent change set out of many findings of one server: no repetition, conflicts resolved,
 * always in the same order, whatever the order of the findings.
 *
 * The same change asked for twice keeps the evidence of both. What is asked for is no longer `already`.
 * `null` and `*` are never entries of a list of origins: every sandboxed frame is `null`, and a star is none.
 */
export function mergeChanges(
  changes: readonly EvidencedChange[],
  say: Say = inEnglish,
): readonly EvidencedChange[] {
  const merged = new Map<string, Gathered>();
  for (const { change, evidence, already = false, beside = [] } of changes) {
    const normal = normalized(change);
    if (normal === null) continue;
    const key = keyOf(normal);
    const known = merged.get(key);
    if (known === undefined) {
      const empty = { asked: new Set<string>(), already: new Set<string>(), beside: new Set(beside) };
      merged.set(key, { change: normal, ...empty, [already ? 'already' : 'asked']: new Set([evidence]) });
    } else {
      known.change = united(known.change, normal);
      (already ? known.already : known.asked).add(evidence);
      for (const name of beside) known.beside.add(name);
    }
  }
  // Installing puts the middleware in its place: moving it as well would say the same twice.
  if (merged.has('install-middleware')) merged.delete('move-middleware-first');
  exactOverPattern(merged);
  onlyNamedOrigins(merged);
  return [...merged.entries()]
    .sort(([a, { change: one }], [b, { change: other }]) => rank(one) - rank(other) || (a < b ? -1 : 1))
    .map(([, { change, asked, already, beside }]) => {
      const seen = beside.size > 0 && { beside: sorted([...beside]) };
      return asked.size > 0
        ? { change, evidence: inWords(asked, say), ...seen }
        : { change, evidence: inWords(already, say), already: true, ...seen };
    });
}

interface Gathered {
  change: ServerChange;
  readonly asked: Set<string>;
  readonly already: Set<string>;
  readonly beside: Set<string>;
}

const order: readonly ServerChange['kind'][] = [
  'install-middleware',
  'move-middleware-first',
  'stop-allowing-any-origin',
  'allow-origin',
  'allow-origin-pattern',
  'allow-credentials',
  'allow-request-header',
  'allow-method',
  'expose-header',
  'set-preflight-max-age',
  'allow-private-network',
  'cover-path',
  'send-cookies-cross-site',
  'trust-csrf-origin',
  'allow-host',
  'trust-proxy-scheme',
];

function rank({ kind }: ServerChange): number {
  return order.indexOf(kind);
}

/** Header names in lower case, lists sorted; `null` for what is never to be done. */
function normalized(change: ServerChange): ServerChange | null {
  switch (change.kind) {
    case 'allow-origin':
    case 'trust-csrf-origin':
      return change.origin === 'null' || change.origin === '*' ? null : change;
    case 'allow-origin-pattern': {
      const origins = sorted(change.origins.filter((origin) => origin !== 'null' && origin !== '*'));
      return origins.length === 0 ? null : { ...change, origins };
    }
    case 'allow-request-header':
    case 'expose-header':
      return { ...change, header: change.header.toLowerCase() };
    case 'send-cookies-cross-site':
      return change.cookies.length === 0 ? null : { ...change, cookies: sorted(change.cookies) };
    default:
      return change;
  }
}

function keyOf(change: ServerChange): string {
  switch (change.kind) {
    case 'allow-origin':
    case 'trust-csrf-origin':
      return `${change.kind} ${change.origin}`;
    case 'allow-request-header':
    case 'expose-header':
      return `${change.kind} ${change.header}`;
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

/** Two of the same kind that cannot both be written. */
function united(one: ServerChange, other: ServerChange): ServerChange {
  if (one.kind === 'set-preflight-max-age' && other.kind === one.kind) {
    return one.seconds <= other.seconds ? one : other;
  }
  if (one.kind === 'allow-origin-pattern' && other.kind === one.kind) {
    return { ...one, origins: sorted([...one.origins, ...other.origins]) };
  }
  if (one.kind === 'send-cookies-cross-site' && other.kind === one.kind) {
    return { ...one, cookies: sorted([...one.cookies, ...other.cookies]) };
  }
  return one;
}

/**
 * An origin that is allowed by name needs no pattern, since a pattern allows more than was seen; and where no
 * safe pattern is known, the origins are allowed by name.
 */
function exactOverPattern(merged: Map<string, Gathered>): void {
  const key = 'allow-origin-pattern';
  const gathered = merged.get(key);
  if (gathered?.change.kind !== key) return;
  const open = gathered.change.origins.filter((origin) => !merged.has(`allow-origin ${origin}`));
  const { patterns, rest } = originPatterns(open);
  for (const origin of rest) {
    merged.set(`allow-origin ${origin}`, { ...gathered, change: { kind: 'allow-origin', origin } });
  }
  const origins = sorted(patterns.flatMap((pattern) => pattern.origins));
  if (origins.length === 0) merged.delete(key);
  else gathered.change = { kind: key, origins };
}

/** Where anybody was let in, that an origin was let in says nothing: no longer anybody is whom a change names. */
function onlyNamedOrigins(merged: Map<string, Gathered>): void {
  if (!merged.has('stop-allowing-any-origin')) return;
  const origins = [...merged].filter(([, { change }]) => change.kind === 'allow-origin');
  const named = origins.some(([, { asked }]) => asked.size > 0) || merged.has('allow-origin-pattern');
  if (!named) return;
  for (const [key, { asked }] of origins) if (asked.size === 0) merged.delete(key);
}

/** One or two as they are, many as the first and a count. */
function inWords(evidence: ReadonlySet<string>, say: Say): string {
  const lines = sorted([...evidence]);
  const [first = '', second] = lines;
  if (second === undefined) return first;
  return lines.length === 2
    ? `${first}; ${second}`
    : say('{first}, and {count} more', { first, count: lines.length - 1 });
}

function sorted<Text extends string>(texts: readonly Text[]): readonly Text[] {
  return [...new Set(texts)].sort();
}
