/** Remembers what was begun under each key, so that two who ask at once get the same one; a failure is forgotten. */
export class Once<Value> {
  private readonly begun = new Map<string, Promise<Value>>();

  get(key: string, begin: () => Promise<Value>): Promise<Value> {
    const known = this.begun.get(key);
    if (known !== undefined) return known;
    const value = begin();
    this.begun.set(key, value);
    value.catch(() => this.begun.delete(key));
    return value;
  }

  values(): readonly Promise<Value>[] {
    return [...this.begun.values()];
  }
}
