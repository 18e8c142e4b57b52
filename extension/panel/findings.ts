import { type Known, nothingKnown } from '../../src/diagnosis/case.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Finding } from '../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import { language } from './text/words.ts';
import { rowView } from './view/row-view.ts';

/** The rows of each server, by its origin, in order of start. */
export type Siblings = ReadonlyMap<string, readonly JudgedExchange[]>;

interface Diagnosed {
  readonly siblings: readonly JudgedExchange[];
  readonly findings: readonly Finding[];
}

// A server's last rows tell as much as all of them, and the cost of a diagnosis stays bounded.
const enough = 200;
const none: readonly JudgedExchange[] = [];
// In the reader's language.
const told: Known = { ...nothingKnown, language };
const known = new WeakMap<JudgedExchange, Diagnosed>();
let changes = 0;
const knownWithBody = new WeakMap<JudgedExchange, Diagnosed & { readonly body: string }>();

/**
 * Groups rows by the server that decided them.
 *
 * @param previous - the last result: a group that did not change stays the same array
 */
export function siblingsByServer(exchanges: readonly JudgedExchange[], previous: Siblings): Siblings {
  const groups = new Map<string, JudgedExchange[]>();
  for (const exchange of exchanges) {
    const { server } = rowView(exchange);
    const group = groups.get(server);
    if (group === undefined) groups.set(server, [exchange]);
    else group.push(exchange);
  }
  const kept = new Map<string, readonly JudgedExchange[]>();
  for (const [server, group] of groups) {
    const before = previous.get(server);
    kept.set(server, before !== undefined && sameRows(before, group) ? before : group);
  }
  return kept;
}

interface Fixed {
  readonly find: () => readonly Finding[];
  readonly secretsHidden: boolean;
  made?: readonly Finding[];
}
const fixed = new WeakMap<JudgedExchange, Fixed>();

/**
 * For exchanges of a file: what is found with all that is in it, once, when somebody looks.
 *
 * @param secretsHidden - whether cookies and Authorization may have been taken out of that file
 */
export function keepFindings(
  exchange: JudgedExchange,
  find: () => readonly Finding[],
  secretsHidden: boolean,
): void {
  fixed.set(exchange, { find, secretsHidden });
}

/** Why it happened, as its siblings stand now; computed anew when they change. */
export function findingsOf(exchange: JudgedExchange, siblings: Siblings): readonly Finding[] {
  const kept = fixed.get(exchange);
  if (kept !== undefined) {
    if (kept.made === undefined) {
      const before = foundSoFar(exchange);
      kept.made = kept.find();
      noteChange(before, kept.made);
    }
    return kept.made;
  }
  const group = siblings.get(rowView(exchange).server) ?? none;
  const cached = known.get(exchange);
  if (cached !== undefined && cached.siblings === group) return cached.findings;
  const findings = diagnose(exchange, tellingOf(group), told);
  keep(exchange, { siblings: group, findings });
  return findings;
}

/** The same with the beginning of the answer's body, which may make a finding surer or less sure. */
export function findingsWithBody(
  exchange: JudgedExchange,
  siblings: Siblings,
  body: string | null,
): readonly Finding[] {
  if (body === null || fixed.has(exchange)) return findingsOf(exchange, siblings);
  const group = rowsOfServer(exchange, siblings);
  const cached = knownWithBody.get(exchange);
  if (cached !== undefined && cached.siblings === group && cached.body === body) return cached.findings;
  const findings = diagnose(exchange, tellingOf(group), { ...told, body });
  knownWithBody.set(exchange, { siblings: group, findings, body });
  return findings;
}

/** The rows of the server that decided it, in order of start; the same array as long as none of them changes. */
export function rowsOfServer(exchange: JudgedExchange, siblings: Siblings): readonly JudgedExchange[] {
  return siblings.get(rowView(exchange).server) ?? none;
}

/** For the filter: a diagnosis already made is good enough, however many siblings came since. */
export function knownFindings(exchange: JudgedExchange): readonly Finding[] {
  const kept = foundSoFar(exchange);
  if (kept !== null) return kept;
  const findings = diagnose(exchange, [], {
    ...told,
    secretsHidden: fixed.get(exchange)?.secretsHidden ?? told.secretsHidden,
  });
  keep(exchange, { siblings: none, findings });
  return findings;
}

/** What was found of it when somebody looked last; `null` where nobody did. Costs nothing. */
export function foundSoFar(exchange: JudgedExchange): readonly Finding[] | null {
  return fixed.get(exchange)?.made ?? known.get(exchange)?.findings ?? null;
}

/** Goes up whenever something else was found of a row than before: what is counted or filtered by it may be another. */
export function findingsChanges(): number {
  return changes;
}

/** The rows of a server that a diagnosis looks at. */
export function tellingOf(group: readonly JudgedExchange[]): readonly JudgedExchange[] {
  return group.slice(-enough);
}

function keep(exchange: JudgedExchange, diagnosed: Diagnosed): void {
  noteChange(foundSoFar(exchange), diagnosed.findings);
  known.set(exchange, diagnosed);
}

/** Nothing found where nobody had looked is no news. */
function noteChange(before: readonly Finding[] | null, now: readonly Finding[]): void {
  const ids = (all: readonly Finding[] | null): string => (all ?? []).map(({ id }) => id).join();
  if (ids(before) !== ids(now)) changes += 1;
}

function sameRows(a: readonly JudgedExchange[], b: readonly JudgedExchange[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}
