import type { Book } from '../exchange/book.ts';
import type { Exchange, ExchangeId, Note } from '../exchange/exchange.ts';

/** What a comparison with DevTools' record makes of a book, which itself stays as it is. */
export class Draft {
  readonly book: Book;
  private readonly changed = new Map<ExchangeId, Exchange>();
  private readonly removed = new Set<ExchangeId>();
  private readonly fresh = new Map<ExchangeId, Exchange>();

  constructor(book: Book) {
    this.book = book;
  }

  /** A row that no event told of. */
  add(row: Exchange): void {
    this.fresh.set(row.id, row);
  }

  /** The new state of a row. */
  put(row: Exchange): void {
    if (this.fresh.has(row.id)) this.fresh.set(row.id, row);
    else this.changed.set(row.id, withNote(row, 'completed-from-devtools-record'));
  }

  /** @returns whether it was in the book */
  remove(row: Exchange): boolean {
    this.removed.add(row.id);
    return !this.fresh.delete(row.id);
  }

  now(row: Exchange): Exchange {
    return this.fresh.get(row.id) ?? this.changed.get(row.id) ?? row;
  }

  all(): readonly Exchange[] {
    const own = [...this.book.exchanges.values()].filter(({ id }) => !this.removed.has(id));
    return [...own.map((row) => this.now(row)), ...this.fresh.values()];
  }

  get added(): readonly Exchange[] {
    return [...this.fresh.values()];
  }

  get completed(): readonly Exchange[] {
    return [...this.changed.values()];
  }
}

export function withNote(exchange: Exchange, note: Note): Exchange {
  return exchange.notes.includes(note) ? exchange : { ...exchange, notes: [...exchange.notes, note] };
}

/** The row of what only the record shows. */
export function asRow(book: Book, found: Exchange): Exchange {
  const requestId = `record-${found.startedAt}-${book.exchanges.size}-${found.requestId}`;
  return {
    ...found,
    id: `${book.tabId}:${requestId}`,
    tabId: book.tabId,
    requestId,
    context: { ...found.context, tabId: book.tabId },
    notes: [...found.notes, 'only-in-devtools-record'],
  };
}
