/** Reads the JSON of a conformance case; what does not fit is named, so that the case disagrees with a reason. */

import { stripTabOrSpace } from '../../src/cors/bytes.ts';
import type { HopAnswer } from '../../src/cors/fetch.ts';
import { parseSerializedOrigin } from '../../src/cors/origin.ts';
import { parseUrl } from '../../src/cors/parse-url.ts';
import type { CorsRequest } from '../../src/cors/request.ts';
import type { FetchResponse, HeaderList } from '../../src/cors/types.ts';

/** A case that can not be run as it is written. */
export class Malformed extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Malformed(`${what} is no object`);
  return value as Fields;
}

export function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Malformed(`${what} is no list`);
  return value;
}

export function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new Malformed(`${what} is no string`);
  return value;
}

/** A finite number; `absent` for undefined and null. */
export function number<T>(value: unknown, what: string, absent: T): number | T {
  if (value === undefined || value === null) return absent;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Malformed(`${what} is no number`);
  return value;
}

function flag(value: unknown, what: string, absent: boolean): boolean {
  if (value === undefined || value === null) return absent;
  if (typeof value !== 'boolean') throw new Malformed(`${what} is neither true nor false`);
  return value;
}

function oneOf<T extends string>(value: unknown, what: string, values: readonly T[], absent: T): T {
  if (value === undefined || value === null) return absent;
  const found = values.find((one) => one === value);
  if (found === undefined) throw new Malformed(`${what} is none of ${values.join(', ')}`);
  return found;
}

export const credentialsMode = (value: unknown) =>
  oneOf(value, 'credentials', ['omit', 'same-origin', 'include'], 'same-origin');

/** A header list as it stands. */
export function headers(value: unknown, what: string): HeaderList {
  if (value === undefined || value === null) return [];
  return list(value, what).map((header) => {
    const [name, content, ...rest] = list(header, `a header of ${what}`);
    if (rest.length > 0) throw new Malformed(`a header of ${what} has more than a name and a value`);
    return [text(name, `a header name of ${what}`), text(content, `a header value of ${what}`)] as const;
  });
}

/** A header list as on the wire: SP and HTAB around values are no part of them. */
export function wireHeaders(value: unknown, what: string): HeaderList {
  return headers(value, what).map(([name, content]) => [name, stripTabOrSpace(content)] as const);
}

export function response(value: unknown, what: string): FetchResponse {
  const { status, headers: list } = fields(value, what);
  return { status: number(status, `${what}.status`, 200), headers: wireHeaders(list, `${what}.headers`) };
}

export function url(value: unknown, what: string): URL {
  const parsed = parseUrl(text(value, what));
  if (parsed === null) throw new Malformed(`${what} is no URL`);
  return parsed;
}

export function hops(value: unknown, what: string): readonly HopAnswer[] {
  return list(value, what).map((hop, index) => {
    const answers = fields(hop, `${what}[${index}]`);
    const answer = (name: string): FetchResponse | null =>
      answers[name] === undefined || answers[name] === null
        ? null
        : response(answers[name], `${what}[${index}].${name}`);
    return { preflight: answer('preflight'), response: answer('response') };
  });
}

/** A request, with the defaults of the schema. */
export function request(value: unknown): CorsRequest {
  const given = fields(value, 'request');
  const policy = given['referrerPolicy'] ?? '';
  const partition = given['partition'] ?? '';
  const hasBody = flag(given['hasBody'], 'hasBody', false);
  return {
    origin: parseSerializedOrigin(text(given['origin'], 'request.origin')),
    urlList: [url(given['url'], 'request.url')],
    mode: oneOf(
      given['mode'],
      'mode',
      ['same-origin', 'cors', 'no-cors', 'navigate', 'websocket', 'webtransport'],
      'cors',
    ),
    credentials: credentialsMode(given['credentials']),
    redirect: oneOf(given['redirect'], 'redirect', ['follow', 'error', 'manual'], 'follow'),
    method: text(given['method'] ?? 'GET', 'request.method'),
    headers: headers(given['headers'], 'request.headers'),
    useCorsPreflight: flag(given['useCorsPreflight'], 'useCorsPreflight', false),
    unsafeRequest: flag(given['unsafeRequest'], 'unsafeRequest', true),
    referrerPolicy: text(policy, 'referrerPolicy') || 'strict-origin-when-cross-origin',
    responseTainting: oneOf(
      given['responseTainting'],
      'responseTainting',
      ['basic', 'cors', 'opaque'],
      'basic',
    ),
    redirectCount: number(given['redirectCount'], 'redirectCount', 0),
    body: hasBody ? (given['bodySource'] === null ? 'stream' : 'source') : null,
    partition: typeof partition === 'string' ? partition : JSON.stringify(partition),
  };
}
