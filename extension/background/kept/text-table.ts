/**
 * Texts that many records repeat (header lines, URLs, senders), each kept once under a short name and for as
 * long as something names it.
 */
export class TextTable {
  private readonly byText = new Map<string, Entry>();
  private readonly byName = new Map<string, Entry>();
  private next = 0;
  private fresh = new Map<string, string>();
  private gone = new Set<string>();

  /** @param kept - name and text of what an earlier run wrote; nothing names any of it yet */
  constructor(kept: Iterable<readonly [name: string, text: string]> = []) {
    for (const [name, text] of kept) {
      const entry: Entry = { name, text, uses: 0 };
      this.byText.set(text, entry);
      this.byName.set(name, entry);
      const number = Number.parseInt(name, 36);
      if (number >= this.next) this.next = number + 1;
    }
  }

  /** The name of a text, used once more from now on. `onNew` is called before its first use. */
  use(text: string, onNew: () => void = () => {}): string {
    let entry = this.byText.get(text);
    if (entry === undefined) {
      entry = { name: (this.next++).toString(36), text, uses: 0 };
      this.byText.set(text, entry);
      this.byName.set(entry.name, entry);
      this.fresh.set(entry.name, text);
    }
    if (entry.uses === 0) onNew();
    entry.uses += 1;
    return entry.name;
  }

  /** @returns `undefined` for a name that stands for nothing */
  read(name: string): string | undefined {
    return this.byName.get(name)?.text;
  }

  /** Takes back one use. @returns the text when that was the last one, else `null` */
  release(name: string): string | null {
    const entry = this.byName.get(name);
    if (entry === undefined) return null;
    entry.uses -= 1;
    if (entry.uses > 0) return null;
    this.drop(entry);
    return entry.text;
  }

  /** Drops what nothing names: what an earlier run wrote and was killed before it could take it away. */
  sweep(): void {
    for (const entry of [...this.byName.values()]) if (entry.uses <= 0) this.drop(entry);
  }

  /** What came and went since the last call, for the store. */
  takeChanges(): { readonly fresh: ReadonlyMap<string, string>; readonly gone: readonly string[] } {
    const changes = { fresh: this.fresh, gone: [...this.gone] };
    this.fresh = new Map();
    this.gone = new Set();
    return changes;
  }

  /** Gives back changes that could not be written. */
  putBack({ fresh, gone }: ReturnType<TextTable['takeChanges']>): void {
    for (const [name, text] of fresh) if (this.byName.has(name)) this.fresh.set(name, text);
    for (const name of gone) this.gone.add(name);
  }

  private drop({ name, text }: Entry): void {
    this.byName.delete(name);
    this.byText.delete(text);
    if (!this.fresh.delete(name)) this.gone.add(name);
  }
}

interface Entry {
  readonly name: string;
  readonly text: string;
  uses: number;
}
