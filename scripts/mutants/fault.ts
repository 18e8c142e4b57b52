/** One seeded fault: a place in `src/cors` and what to break there. */
export interface Fault {
  /** The file's name in `src/cors`. */
  readonly file: string;
  /** Exact text that occurs once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The rule that it breaks, in one plain sentence. */
  readonly what: string;
}

/** The faults of one file. */
export function faultsIn(file: string, faults: readonly Omit<Fault, 'file'>[]): readonly Fault[] {
  return faults.map((fault) => ({ file, ...fault }));
}

/** The source with the fault in it; throws when the place is not there, or not only once. */
export function broken(source: string, { file, find, replace }: Fault): string {
  const places = source.split(find).length - 1;
  if (places !== 1) throw new Error(`src/cors/${file} has ${places} times, not once:\n${find}`);
  // A function, so that a `$&` in the replacement is only itself.
  return source.replace(find, () => replace);
}
