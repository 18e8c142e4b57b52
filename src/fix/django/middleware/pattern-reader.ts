/** Thrown for what `re.compile` refuses. */
export class PatternError extends Error {}

/** A pattern, read from left to right, one character (not code unit) after the other. */
export class PatternReader {
  readonly #text: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    this.#text = [...pattern];
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** `''` behind the end. */
  peek(ahead = 0): string {
    return this.#text[this.#at + ahead] ?? '';
  }

  take(): string {
    const character = this.peek();
    this.#at += 1;
    return character;
  }

  skip(count: number): void {
    this.#at += count;
  }

  /** What is left, or the first characters of it. */
  rest(count = this.#text.length): string {
    return this.#text.slice(this.#at, this.#at + count).join('');
  }
}
