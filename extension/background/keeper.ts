import type { Exchange, ExchangeId } from '../../src/exchange/exchange.ts';
import { read, readAll, remove, write } from '../browser/session-store.ts';
import type { SessionFacts } from './session.ts';

const RECORD = 'x:';
const FACTS = 'tab:';
const KEY = 'masking-key';

export interface KeptTab {
  readonly facts: SessionFacts;
  readonly exchanges: readonly Exchange[];
}

/** Reads what the last run of the background kept, tab by tab, exchanges in the order they started. */
export async function restore(): Promise<readonly KeptTab[]> {
  const all = Object.entries(await readAll());
  // Both kinds of record were written by this extension in this browser session.
  const facts = all.filter(([key]) => key.startsWith(FACTS)).map(([, value]) => value as SessionFacts);
  const exchanges = all.filter(([key]) => key.startsWith(RECORD)).map(([, value]) => value as Exchange);
  exchanges.sort((a, b) => a.startedAt - b.startedAt);
  return facts.map((fact) => ({
    facts: fact,
    exchanges: exchanges.filter(({ tabId }) => tabId === fact.tabId),
  }));
}

/** The key of this browser session's digests, made at the first call. */
export async function maskingKey(): Promise<string> {
  const kept = await read(KEY);
  if (typeof kept === 'string') return kept;
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  await write({ [KEY]: key });
  return key;
}

/** @returns false when the browser's quota is used up and nothing was written */
export async function keep(facts: SessionFacts, exchanges: readonly Exchange[]): Promise<boolean> {
  const records: Record<string, unknown> = { [FACTS + facts.tabId]: facts };
  for (const exchange of exchanges) records[RECORD + exchange.id] = exchange;
  return write(records);
}

export async function forget(ids: readonly ExchangeId[]): Promise<void> {
  await remove(ids.map((id) => RECORD + id));
}

export async function forgetTab(tabId: number): Promise<void> {
  const keys = Object.keys(await readAll());
  await remove(keys.filter((key) => key === FACTS + tabId || key.startsWith(`${RECORD}${tabId}:`)));
}
