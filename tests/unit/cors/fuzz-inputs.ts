/** Arbitrary inputs for the evaluator and its seventeen algorithms, from a seeded generator. */
import { evaluate } from '../../../src/cors/evaluate.ts';
import type { RuleSet, SeenFetch, SeenHop } from '../../../src/cors/types.ts';
import { algorithmNames, runAlgorithm } from '../../conformance/algorithms.ts';
import { Malformed } from '../../conformance/decode.ts';

export interface Thrown {
  readonly index: number;
  readonly kind: string;
  readonly input: string;
  readonly error: string;
}

/** Runs `inputs` inputs and returns those at which something was thrown. */
export function fuzz(inputs: number, seed: number): readonly Thrown[] {
  const make = new Arbitrary(seed);
  const thrown: Thrown[] = [];
  for (let index = 0; index < inputs; index++) {
    const ruleSet = make.oneOf<RuleSet>(['standard', 'chromium', 'firefox']);
    const algorithm = make.chance(0.5) ? make.oneOf(algorithmNames) : null;
    const input = algorithm === null ? make.seenFetch() : make.algorithmInput();
    try {
      if (algorithm === null) evaluate(input as SeenFetch, ruleSet);
      else runAlgorithm(algorithm, input, ruleSet);
    } catch (error) {
      // The harness names what is no input of the form; the algorithms behind it may not throw.
      if (error instanceof Malformed) continue;
      const kind = `${algorithm ?? 'evaluate'}, ${ruleSet}`;
      thrown.push({ index, kind, input: JSON.stringify(input), error: String(error) });
    }
  }
  return thrown;
}

const headerNames = [
  'Access-Control-Allow-Origin',
  'access-control-allow-credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
  'Location',
  'Referrer-Policy',
  'Authorization',
  'Accept',
  'Accept-Language',
  'Content-Type',
  'Range',
  'X-HTTP-Method-Override',
  'Save-Data',
  'User-Agent',
  'Set-Cookie',
  'X-A',
  '*',
  '__proto__',
  'constructor',
];

const values = [
  '*',
  'null',
  'true',
  'https://shop.example',
  'https://api.shop.example',
  'https://user:pw@api.shop.example/a?b#c',
  'http://[::1]:8080/',
  'https://xn--a/',
  'data:,a',
  'blob:https://shop.example/1',
  'about:blank',
  'ftp://a',
  'file:///a',
  'ws://a.example/',
  '//',
  'http://',
  'http://a%zz',
  'GET',
  'PUT',
  'patch',
  'TRACE',
  'x-a, authorization',
  'text/plain;charset="',
  'bytes=0-99999999999999999999999',
  '600',
  '-1',
  '99999999999999999999999999999999999999999999',
  '"',
  '\\',
  ',',
  '',
  ' ',
  '\t',
  '\u0000',
  '\r\n',
  '\u00ff',
  '\ud800',
  '\u{1f600}',
];

const urls = values.filter((value) => URL.canParse(value));

const fields = [
  'method',
  'name',
  'value',
  'headers',
  'limit',
  'origin',
  'urlList',
  'request',
  'response',
  'preflightResponse',
  'credentials',
  'steps',
  'maxAgeLimit',
  'hops',
];

class Arbitrary {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** Mulberry32: 0 ≤ number < 1. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  private upTo(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  oneOf<T>(choices: readonly T[]): T {
    return choices[this.upTo(choices.length)] as T;
  }

  private list<T>(limit: number, make: () => T): T[] {
    return Array.from({ length: this.upTo(limit + 1) }, make);
  }

  /** A known value, bytes, any code units, or pieces of all of them. */
  private text(): string {
    const kind = this.upTo(6);
    if (kind < 3) return this.oneOf(values);
    if (kind === 3) return this.codes(256);
    if (kind === 4) return this.codes(65_536);
    return this.list(4, () => (this.chance(0.7) ? this.oneOf(values) : this.codes(128))).join('');
  }

  private codes(limit: number): string {
    const length = this.chance(0.02) ? 2000 : this.upTo(12);
    return String.fromCharCode(...Array.from({ length }, () => this.upTo(limit)));
  }

  private number(): number {
    if (this.chance(0.02)) return this.oneOf([Number.NaN, Number.POSITIVE_INFINITY, -0.5, 2 ** 53]);
    return this.oneOf([0, 20, 200, 204, 301, 302, 303, 307, 308, 404, 999]);
  }

  private headers(): [string, string][] {
    return this.list(6, () => [this.chance(0.8) ? this.oneOf(headerNames) : this.text(), this.text()]);
  }

  private maybe<T>(make: () => T): T | null {
    return this.chance(0.25) ? null : make();
  }

  private fetchResponse() {
    return { status: this.number(), headers: this.headers() };
  }

  seenFetch(): SeenFetch {
    return {
      origin: this.maybe(() => this.text()),
      mode: this.oneOf([
        'cors',
        'cors',
        'cors',
        'unknown',
        'no-cors',
        'same-origin',
        'navigate',
        'websocket',
      ]),
      credentials: this.oneOf(['omit', 'same-origin', 'include', 'unknown']),
      redirect: this.oneOf(['follow', 'error', 'manual', 'unknown']),
      useCorsPreflight: this.chance(0.2),
      hops: this.list(3, () => this.seenHop()),
    };
  }

  private seenHop(): SeenHop {
    return {
      url: this.chance(0.6)
        ? this.oneOf(['https://api.shop.example/a', 'https://shop.example/'])
        : this.text(),
      method: this.text(),
      headers: this.maybe(() => this.headers()),
      unsafeHeaderNames: this.maybe(() => this.list(4, () => this.text())),
      originHeader: this.maybe(() => this.text()),
      preflight: this.maybe(() => ({
        response: this.maybe(() => this.fetchResponse()),
        originHeader: this.maybe(() => this.text()),
      })),
      preflightCached: this.chance(0.2),
      response: this.maybe(() => this.fetchResponse()),
    };
  }

  /** The fields of every algorithm at once; now and then one that is not of the form. */
  algorithmInput(): Record<string, unknown> {
    const input: Record<string, unknown> = {
      method: this.text(),
      name: this.chance(0.7) ? this.oneOf(headerNames) : this.text(),
      value: this.text(),
      headers: this.headers(),
      limit: this.maybe(() => this.number()),
      origin: this.text(),
      urlList: this.list(4, () => this.oneOf(urls)),
      request: this.request(),
      response: this.fetchResponse(),
      preflightResponse: this.fetchResponse(),
      credentials: this.oneOf(['omit', 'same-origin', 'include']),
      hops: this.hops(),
      steps: this.list(4, () =>
        this.chance(0.3) ? { advance: this.upTo(700) } : { request: this.request(), hops: this.hops() },
      ),
      maxAgeLimit: this.maybe(() => this.upTo(10_000)),
    };
    if (this.chance(0.05)) input[this.oneOf(fields)] = this.anything();
    return input;
  }

  private hops() {
    return this.list(4, () => ({
      preflight: this.maybe(() => this.fetchResponse()),
      response: this.maybe(() => this.fetchResponse()),
    }));
  }

  private request(): Record<string, unknown> {
    const request: Record<string, unknown> = {
      origin: this.chance(0.7) ? 'https://shop.example' : this.text(),
      url: this.oneOf(urls),
      mode: this.oneOf([
        'cors',
        'cors',
        'cors',
        'no-cors',
        'same-origin',
        'navigate',
        'websocket',
        'webtransport',
      ]),
      credentials: this.oneOf(['omit', 'same-origin', 'include']),
      redirect: this.oneOf(['follow', 'follow', 'error', 'manual']),
      method: this.text(),
      headers: this.headers(),
      useCorsPreflight: this.chance(0.2),
      unsafeRequest: this.chance(0.8),
      referrerPolicy: this.text(),
      responseTainting: this.oneOf(['basic', 'cors', 'opaque']),
      redirectCount: this.upTo(22),
      hasBody: this.chance(0.5),
      bodySource: this.maybe(() => 'x'),
      partition: this.text(),
    };
    if (this.chance(0.05)) request[this.oneOf(Object.keys(request))] = this.anything();
    return request;
  }

  private anything(): unknown {
    return this.oneOf<unknown>([
      undefined,
      null,
      0,
      true,
      'x',
      [],
      {},
      [[]],
      [['a']],
      [null],
      { status: 'x' },
    ]);
  }
}
