import type { HeaderList } from '../../../src/cors/types.ts';
import type { End, Exchange, Hop, Preflight, SeenResponse } from '../../../src/exchange/exchange.ts';
import type { TextTable } from './text-table.ts';

/**
 * An exchange as one short text: fields by their place, times relative to its start in milliseconds, and what
 * other records repeat by its name in the table. A text and not a structure, because browsers charge a
 * structure in `storage.session` by the memory that it takes there: several times its letters.
 */
export interface WrittenRecord {
  readonly text: string;
  /** Names in the table that this record uses, once each time. */
  readonly uses: readonly string[];
}

type EndRecord = readonly [at: number] | readonly [at: number, error: string];
type ResponseRecord = readonly [at: number, status: number, headers: string, fromCache: 0 | 1];
type PreflightRecord = readonly [
  requestId: string,
  at: number,
  headers: string | 0,
  response: ResponseRecord | 0,
  end: EndRecord | 0,
];
type HopRecord = readonly [
  url: string,
  method: string,
  at: number,
  headers: string | 0,
  preflight: PreflightRecord | 0,
  response: ResponseRecord | 0,
  more?: Partial<Hop>,
];
type ExchangeRecord = readonly [
  context: string,
  startedAt: number,
  hops: readonly HopRecord[],
  end: EndRecord | 0,
  delivered: 0 | 1 | -1,
  more?: Partial<Exchange>,
];

export function writeRecord(exchange: Exchange, table: TextTable): WrittenRecord {
  const uses: string[] = [];
  const { startedAt } = exchange;
  const since = (at: number): number => Math.round((at - startedAt) * 1000) / 1000;
  const use = (text: string, onNew?: () => void): string => {
    const name = table.use(text, onNew);
    uses.push(name);
    return name;
  };
  const list = (headers: HeaderList): string => nameOfList(headers, table, use);
  const end = (one: End | null): EndRecord | 0 =>
    one === null ? 0 : one.kind === 'completed' ? [since(one.at)] : [since(one.at), one.error];
  const response = (one: SeenResponse | null): ResponseRecord | 0 =>
    one === null ? 0 : [since(one.at), one.status, list(one.headers), one.fromCache ? 1 : 0];
  const preflight = (one: Preflight | null): PreflightRecord | 0 => {
    if (one === null) return 0;
    const headers = one.requestHeaders === null ? 0 : list(one.requestHeaders);
    return [one.requestId, since(one.startedAt), headers, response(one.response), end(one.end)];
  };
  const hop = (one: Hop): HopRecord => {
    const { url, method, startedAt: at, requestHeaders, preflight: own, response: answer, ...more } = one;
    const headers = requestHeaders === null ? 0 : list(requestHeaders);
    const record = [use(url), method, since(at), headers, preflight(own), response(answer)] as const;
    return Object.keys(more).length === 0 ? record : [...record, more];
  };
  const {
    id: _,
    tabId: __,
    requestId: ___,
    context,
    startedAt: ____,
    hops,
    end: ended,
    ...others
  } = exchange;
  const { delivered, notes, ...optional } = others;
  const more = { ...(notes.length === 0 ? {} : { notes }), ...optional };
  const told = delivered === null ? -1 : delivered ? 1 : 0;
  const short = [use(JSON.stringify(context)), startedAt, hops.map(hop), end(ended), told] as const;
  const record: ExchangeRecord = Object.keys(more).length === 0 ? short : [...short, more];
  return { text: JSON.stringify(record), uses };
}

/** A list of header lines is a text itself: the names of its lines. Its lines are in use while it is. */
function nameOfList(
  headers: HeaderList,
  table: TextTable,
  use: (text: string, onNew?: () => void) => string,
): string {
  const lines = headers.map((header) => JSON.stringify(header));
  const names = lines.map((line) => table.use(line));
  const text = `${LIST}${names.join(' ')}`;
  let isNew = false;
  const name = use(text, () => {
    isNew = true;
  });
  // Every further use of a known list brings no further use of its lines.
  if (!isNew) for (const line of names) table.release(line);
  return name;
}

/** Takes back what a record used, its lists' lines included. */
export function releaseRecord({ uses }: Pick<WrittenRecord, 'uses'>, table: TextTable): void {
  for (const name of uses) {
    const last = table.release(name);
    if (last?.startsWith(LIST) === true) for (const line of linesOf(last)) table.release(line);
  }
}

/** What the text of a list begins with; no URL and no JSON does. */
const LIST = '.';

function linesOf(list: string): readonly string[] {
  return list
    .slice(LIST.length)
    .split(' ')
    .filter((name) => name !== '');
}

/**
 * @param id - `<tabId>:<requestId>`
 * @returns `null` for a text that an interrupted run left incomplete: better one row less than a wrong one
 */
export function readRecord(
  id: string,
  text: string,
  table: TextTable,
): { readonly exchange: Exchange; readonly uses: readonly string[] } | null {
  const uses: string[] = [];
  const named = (name: string): string => {
    const found = table.read(name);
    if (found === undefined) throw new Error('a name without a text');
    table.use(found);
    uses.push(name);
    return found;
  };
  const list = (name: string): HeaderList => {
    const found = table.read(name);
    if (found === undefined) throw new Error('a list without a text');
    let isNew = false;
    table.use(found, () => {
      isNew = true;
    });
    uses.push(name);
    return linesOf(found).map((line) => {
      const header = table.read(line);
      if (header === undefined) throw new Error('a line without a text');
      if (isNew) table.use(header);
      return JSON.parse(header);
    });
  };
  try {
    const at = id.indexOf(':');
    const [context, startedAt, hops, end, delivered, more]: ExchangeRecord = JSON.parse(text);
    const time = (since: number): number => startedAt + since;
    const readEnd = (one: EndRecord | 0): End | null => {
      if (one === 0) return null;
      const [since, error] = one;
      return error === undefined
        ? { kind: 'completed', at: time(since) }
        : { kind: 'error', at: time(since), error };
    };
    const readResponse = (one: ResponseRecord | 0): SeenResponse | null =>
      one === 0 ? null : { at: time(one[0]), status: one[1], headers: list(one[2]), fromCache: one[3] === 1 };
    const readPreflight = (one: PreflightRecord | 0): Preflight | null => {
      if (one === 0) return null;
      const [requestId, since, headers, response, ended] = one;
      return {
        requestId,
        startedAt: time(since),
        requestHeaders: headers === 0 ? null : list(headers),
        response: readResponse(response),
        end: readEnd(ended),
      };
    };
    const readHop = ([url, method, since, headers, preflight, response, extra]: HopRecord): Hop => ({
      url: named(url),
      method,
      startedAt: time(since),
      requestHeaders: headers === 0 ? null : list(headers),
      preflight: readPreflight(preflight),
      response: readResponse(response),
      ...extra,
    });
    const sender: Exchange['context'] = JSON.parse(named(context));
    const [first, ...rest] = hops.map(readHop);
    if (first === undefined) throw new Error('no hop');
    const exchange: Exchange = {
      id,
      tabId: Number(id.slice(0, at)),
      requestId: id.slice(at + 1),
      context: sender,
      startedAt,
      hops: [first, ...rest],
      end: readEnd(end),
      delivered: delivered === -1 ? null : delivered === 1,
      notes: [],
      ...more,
    };
    return { exchange, uses };
  } catch {
    releaseRecord({ uses }, table);
    return null;
  }
}
