/** A cookie that an answer sets; its value is a secret that the model does not know. */
export interface AnsweredCookie {
  readonly name: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string | null;
  readonly domain: string | null;
}

/**
 * An answer on its way out through the middleware. Header names in lower case; a value of `null` is there,
 * but rests on a body that the model does not write.
 */
export class Answer {
  readonly headers = new Map<string, string | null>();
  readonly cookies: AnsweredCookie[] = [];
  readonly status: number;
  /** A streamed body has no length that could be told. */
  readonly streaming: boolean;

  constructor(
    status: number,
    headers: Iterable<readonly [name: string, value: string | null]> = [],
    streaming = false,
  ) {
    this.status = status;
    this.streaming = streaming;
    for (const [name, value] of headers) this.set(name, value);
  }

  has(name: string): boolean {
    return this.headers.has(name.toLowerCase());
  }

  get(name: string): string | null {
    return this.headers.get(name.toLowerCase()) ?? null;
  }

  set(name: string, value: string | null): void {
    this.headers.set(name.toLowerCase(), value);
  }

  setDefault(name: string, value: string): void {
    if (!this.has(name)) this.set(name, value);
  }

  /** `patch_vary_headers`: appended where missing, in any case; a star stands for all. */
  vary(...names: readonly string[]): void {
    const value = this.get('vary');
    const there = value === null ? [] : value.split(/\s*,\s*/);
    const known = there.map((name) => name.toLowerCase());
    const all = [...there, ...names.filter((name) => !known.includes(name.toLowerCase()))];
    this.set('vary', all.includes('*') ? '*' : all.join(', '));
  }
}

/** An `HttpResponse` as Django makes it by itself: HTML of a length that depends on its text. */
export function page(status: number, headers: Iterable<readonly [string, string | null]> = []): Answer {
  return new Answer(status, [['content-type', null], ...headers]);
}

export function redirect(status: 301 | 302, location: string): Answer {
  return page(status, [['location', location]]);
}
