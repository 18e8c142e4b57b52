import { Answer } from './answer.ts';
import type { Layer } from './layer.ts';
import { Unfollowed } from './raised.ts';
import type { DjangoRequest } from './request.ts';

/** A file that WhiteNoise serves, without compressed variants. */
export interface StaticFile {
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  readonly etag: string;
  /** As in `Last-Modified`. */
  readonly lastModified: string;
}

/** `whitenoise.middleware.WhiteNoiseMiddleware` 6, by the paths of its files. */
export function whitenoise(files: ReadonlyMap<string, StaticFile>): Layer {
  return {
    inward(request) {
      const file = files.get(request.path);
      return file === undefined ? null : serve(file, request);
    },
  };
}

function serve(file: StaticFile, request: DjangoRequest): Answer {
  const { settings } = request;
  if (request.method !== 'GET' && request.method !== 'HEAD') return answered(405, [['allow', 'GET, HEAD']]);
  const maxAge =
    settings.WHITENOISE_MAX_AGE === undefined ? initialMaxAge(request) : settings.WHITENOISE_MAX_AGE;
  const caching: [string, string][] = maxAge === null ? [] : [['cache-control', `max-age=${maxAge}, public`]];
  if (isNotModified(file, request)) return answered(304, [...caching, ['etag', file.etag]]);
  const headers: [string, string][] = [
    ['content-type', file.contentType],
    ...caching,
    ...(settings.WHITENOISE_ALLOW_ALL_ORIGINS === false ? [] : [allowAll]),
    ['last-modified', file.lastModified],
    ['etag', file.etag],
  ];
  const range = byteRange(request.header('range'), file.size);
  if (range === null) return answered(200, [...headers, ['content-length', String(file.size)]]);
  if (range.start >= range.end) return answered(416, [['content-range', `bytes */${file.size}`]]);
  return answered(206, [
    ...headers,
    ['content-range', `bytes ${range.start}-${range.end}/${file.size}`],
    ['content-length', String(range.end - range.start + 1)],
  ]);
}

const allowAll: [string, string] = ['access-control-allow-origin', '*'];

function answered(status: number, headers: readonly [string, string][]): Answer {
  return new Answer(status, headers, true);
}

function initialMaxAge({ settings }: DjangoRequest): number {
  return settings.DEBUG === true ? 0 : 60;
}

function isNotModified(file: StaticFile, request: DjangoRequest): boolean {
  const tag = request.header('if-none-match');
  if (tag !== null) return tag === file.etag;
  const since = request.header('if-modified-since');
  if (since === null) return false;
  if (since === file.lastModified) return true;
  throw new Unfollowed('a date in If-Modified-Since');
}

/** `get_byte_range`, its ends both included; `null` when the header is left alone. */
function byteRange(
  header: string | null,
  size: number,
): { readonly start: number; readonly end: number } | null {
  if (header === null || header === '') return null;
  const found = /^\s*bytes=\s*(\d*)-(\d*)\s*$/.exec(header);
  if (found === null) {
    if (/^[\w]+=[\d,-]*$/.test(header) && !/^bytes=-?\d*-?\d*$/.test(header)) return null;
    throw new Unfollowed(`Range: ${header}`);
  }
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return null;
  if (first === '') return { start: Math.max(size - Number(last), 0), end: size - 1 };
  return { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
