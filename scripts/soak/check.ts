import type { WireTruth } from '../browsers/driver.ts';
import type { Recording, Row } from './rows.ts';
import type { Served } from './server.ts';

/** What the page's own code got of one request. */
export interface PageResult {
  /** `null` for a beacon, whose page is not told. */
  readonly delivered: boolean | null;
  readonly serial?: string | null;
  readonly error?: string | null;
}

export interface Verdict {
  readonly rows: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly mispaired: readonly string[];
  /** Rows that say that something of them was not seen, and what fell into a stretch that the list names. */
  readonly declared: number;
  /** What is lost and not declared. */
  readonly undeclared: number;
  /** What is lost although the browser told the background of it. */
  readonly lostAfterDelivery: number;
}

/**
 * Holds the rows against the server's log, the page's results and the browser's own joins.
 *
 * @param delivered - serials of the answers that the browser told the background of; empty without a witness
 */
export function check(
  recording: Recording,
  served: readonly Served[],
  results: readonly PageResult[],
  truth: WireTruth,
  delivered: ReadonlySet<string> = new Set(),
): Verdict {
  const { rows } = recording;
  const lost: string[] = [];
  const doubled: string[] = [];
  const where = placesOf(rows);
  let inGaps = 0;
  let lostAfterDelivery = 0;
  for (const { serial, at } of served) {
    const places = where.get(serial) ?? [];
    if (places.length === 0) {
      const told = recording.gaps.some(({ from, to }) => at >= from - aroundMs && at <= to + aroundMs);
      if (told) inGaps += 1;
      if (delivered.has(serial)) lostAfterDelivery += 1;
      const known = delivered.has(serial) ? ', though the browser told of it' : '';
      lost.push(`${serial} is in no row${known}${told ? ', in a gap that the list names' : ''}`);
    }
    if (places.length > 1) doubled.push(`${serial} is in ${places.length} rows`);
  }
  const tooFew = results.length - rows.length;
  // Those that are in no row have none.
  if (tooFew > 0)
    lost.push(`${tooFew} rows too few${tooFew > inGaps ? '' : ', of gaps that the list names'}`);
  if (rows.length > results.length) {
    const odd = rows.filter(({ notes }) => notes.length > 0).map(({ id, notes }) => `${id} ${notes.join()}`);
    for (let more = rows.length - results.length; more > 0; more -= 1)
      doubled.push(`a row too many ${odd[more - 1] ?? ''}`);
  }
  // What a row itself calls incomplete, or cannot decide after a restart, is declared, and counted as that.
  const saysSo = ({ notes, verdict }: Row): boolean =>
    notes.length > 0 || (recording.gaps.length > 0 && verdict === 'undetermined');
  const whole = rows.filter((row) => !saysSo(row));
  const mispaired = [
    ...contradictions(whole, served),
    ...wrongVerdicts(whole, results),
    ...wrongPairs(whole, served, truth),
    ...wrongIds(whole, truth),
  ];
  const noted = rows.filter(saysSo).length;
  const undeclared = lost.filter((line) => !line.endsWith('list names')).length;
  return {
    rows: rows.length,
    lost,
    doubled,
    mispaired,
    declared: noted + inGaps,
    undeclared,
    lostAfterDelivery,
  };
}

/** An answer is under way a moment before and after the server writes its log. */
const aroundMs = 1_000;

function placesOf(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const places = new Map<string, Row[]>();
  for (const row of rows) {
    for (const { preflight, serial } of row.hops) {
      for (const one of [preflight?.serial ?? null, serial]) {
        if (one !== null) places.set(one, [...(places.get(one) ?? []), row]);
      }
    }
  }
  return places;
}

/** A refused preflight sends no request, an accepted one does; and each asked for just what its request sent. */
function contradictions(rows: readonly Row[], served: readonly Served[]): string[] {
  const log = new Map(served.map((one) => [one.serial, one]));
  return rows.flatMap((row) =>
    row.hops.flatMap(({ preflight, serial, method }) => {
      const asked = preflight?.serial == null ? undefined : log.get(preflight.serial);
      if (asked === undefined) return [];
      const problems: string[] = [];
      if (!asked.allows && serial !== null) problems.push(`${asked.serial} refused and ${serial} was sent`);
      if (asked.allows && serial === null) problems.push(`${asked.serial} allowed and nothing was sent`);
      if (asked.asked?.split(' ')[0] !== method) problems.push(`${asked.serial} asked for another method`);
      return problems.map((problem) => `${row.id}: ${problem}`);
    }),
  );
}

/** Delivered by the page's own account, or not. */
function wrongVerdicts(rows: readonly Row[], results: readonly PageResult[]): string[] {
  const delivered = new Set(results.flatMap(({ delivered: ok, serial }) => (ok === true ? [serial] : [])));
  return rows.flatMap((row) => {
    const serial = row.hops.at(-1)?.serial ?? null;
    if (serial === null || row.hops.some(({ url }) => url.includes('/beacon/'))) return [];
    const said = row.verdict === 'allowed';
    return said === delivered.has(serial)
      ? []
      : [`${row.id}: ${serial} is ${row.verdict}, the page says ${delivered.has(serial)}`];
  });
}

/** Chromium: the preflight that it made for another request. Two that nothing tells apart may swap. */
function wrongPairs(rows: readonly Row[], served: readonly Served[], { pairs }: WireTruth): string[] {
  const log = new Map(served.map((one) => [one.serial, one]));
  const madeFor = new Map(pairs.map(({ preflight, request }) => [preflight, request]));
  const preflightOf = new Map(
    pairs.flatMap(({ preflight, request }) => request.map((serial) => [serial, preflight] as const)),
  );
  return rows.flatMap((row) =>
    row.hops.flatMap(({ preflight, serial }) => {
      const asked = preflight?.serial ?? null;
      if (asked === null || serial === null || !madeFor.has(asked)) return [];
      const real = madeFor.get(asked) ?? [];
      if (real.includes(serial)) return [];
      const own = preflightOf.get(serial);
      const twin = own === undefined ? undefined : log.get(own);
      const given = log.get(asked);
      const alike = twin !== undefined && given !== undefined && sameAsked(twin, given);
      return alike
        ? []
        : [`${row.id}: ${asked} was made for ${real.join(' or ') || 'none'}, not for ${serial}`];
    }),
  );
}

function sameAsked(a: Served, b: Served): boolean {
  return a.url === b.url && a.asked === b.asked && a.origin === b.origin && a.allows === b.allows;
}

/** Firefox: its own request ids. */
function wrongIds(rows: readonly Row[], { ids }: WireTruth): string[] {
  const byId = new Map(ids.map(({ requestId, value }) => [requestId, value]));
  return rows.flatMap(({ id, requestId, hops }) => {
    const real = byId.get(requestId);
    const said = hops.at(-1)?.serial ?? null;
    return real === undefined || said === null || real === said ? [] : [`${id}: has ${said}, is ${real}`];
  });
}
