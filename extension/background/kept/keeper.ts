import type { Exchange, ExchangeId } from '../../../src/exchange/exchange.ts';
import { readAll, remove, write } from '../../browser/session-store.ts';
import type { SessionFacts } from '../session-facts.ts';
import { readRecord, releaseRecord, writeRecord } from './record.ts';
import { TextTable } from './text-table.ts';

const RECORD = 'x:';
const TEXT = 's:';
const FACTS = 'tab:';
const KEY = 'masking-key';

export interface KeptTab {
  readonly facts: SessionFacts;
  readonly exchanges: readonly Exchange[];
}

/**
 * What outlives the background, in `storage.session`: one key a record, because a read-modify-write of one
 * large value loses half of it when the background is killed in between.
 *
 * Its calls come one after the other: whoever writes waits for the one before.
 */
export class Keeper {
  private table = new TextTable();
  private uses = new Map<ExchangeId, readonly string[]>();

  /**
   * What the last run of the background kept, tab by tab, exchanges in the order in which they began.
   *
   * @param kept - all that is in the store
   */
  async restore(kept: Readonly<Record<string, unknown>>): Promise<readonly KeptTab[]> {
    // Every one of these records was written by this extension in this browser session.
    const all = Object.entries(kept);
    const under = (prefix: string): readonly (readonly [string, unknown])[] =>
      all.flatMap(([key, value]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : []));
    this.table = new TextTable(under(TEXT) as readonly (readonly [string, string])[]);
    this.uses = new Map();
    const exchanges: Exchange[] = [];
    const broken: ExchangeId[] = [];
    for (const [id, text] of under(RECORD)) {
      const read = readRecord(id, String(text), this.table);
      if (read === null) broken.push(id);
      else {
        this.uses.set(id, read.uses);
        exchanges.push(read.exchange);
      }
    }
    this.table.sweep();
    await this.forget(broken);
    exchanges.sort((a, b) => a.startedAt - b.startedAt);
    return under(FACTS).map(([, value]) => {
      const facts = value as SessionFacts;
      return { facts, exchanges: exchanges.filter(({ tabId }) => tabId === facts.tabId) };
    });
  }

  /** The key of this browser session's digests, made at the first call. */
  async maskingKey(): Promise<string> {
    const { [KEY]: kept } = await readAll([KEY]);
    if (typeof kept === 'string') return kept;
    const bytes = crypto.getRandomValues(new Uint8Array(8));
    const key = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    await write({ [KEY]: key });
    return key;
  }

  /** @returns false when the browser's quota is used up and nothing was written */
  async keep(facts: SessionFacts, exchanges: readonly Exchange[]): Promise<boolean> {
    const records: Record<string, unknown> = { [FACTS + facts.tabId]: facts };
    const before = new Map<ExchangeId, readonly string[]>();
    for (const exchange of exchanges) {
      const { text, uses } = writeRecord(exchange, this.table);
      const old = this.uses.get(exchange.id);
      if (old !== undefined && !before.has(exchange.id)) before.set(exchange.id, old);
      this.uses.set(exchange.id, uses);
      records[RECORD + exchange.id] = text;
    }
    for (const uses of before.values()) releaseRecord({ uses }, this.table);
    const changes = this.table.takeChanges();
    for (const [name, text] of changes.fresh) records[TEXT + name] = text;
    if (!(await write(records))) {
      this.table.putBack(changes);
      return false;
    }
    await remove(changes.gone.map((name) => TEXT + name));
    return true;
  }

  async forget(ids: readonly ExchangeId[]): Promise<void> {
    for (const id of ids) {
      releaseRecord({ uses: this.uses.get(id) ?? [] }, this.table);
      this.uses.delete(id);
    }
    const { fresh, gone } = this.table.takeChanges();
    this.table.putBack({ fresh, gone: [] });
    await remove([...ids.map((id) => RECORD + id), ...gone.map((name) => TEXT + name)]);
  }

  async forgetTab(tabId: number): Promise<void> {
    await this.forget([...this.uses.keys()].filter((id) => id.startsWith(`${tabId}:`)));
    await remove([FACTS + tabId]);
  }
}
