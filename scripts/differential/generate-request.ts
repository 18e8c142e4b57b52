import type { Case, RawHeader, Send } from './case.ts';
import type { Random } from './random.ts';

const forGet: readonly RawHeader[] = [
  ['Accept', 'application/json'],
  ['Accept', 'a"b'],
  ['Accept-Language', 'de-CH, de;q=0.5'],
  ['Accept-Language', 'en_US'],
  ['Content-Language', 'en'],
  ['Range', 'bytes=0-99'],
  ['Range', 'bytes=5-'],
  ['Range', 'bytes=-5'],
  ['Range', 'bytes=0-1,3-4'],
  ['X-Tenant', '7'],
  ['X-Request-Id', 'a b'],
  ['X-Api-Key', 'secret'],
  ['Authorization', 'Bearer abc'],
  ['Authorization', 'abc'],
  ['Last-Event-ID', '1'],
  ['X-Requested-With', 'XMLHttpRequest'],
  ['Cache-Control', 'no-cache'],
  ['If-None-Match', '"x"'],
  ['User-Agent', 'own'],
  ['DPR', '1.25'],
  ['DPR', 'x'],
  ['Save-Data', 'on'],
  ['Device-Memory', '4'],
  ['Priority', 'u=1'],
  ['Upgrade-Insecure-Requests', '1'],
];
const ofBody: readonly [RawHeader, ...RawHeader[]] = [
  ['Content-Type', 'application/json'],
  ['Content-Type', 'text/plain'],
  ['Content-Type', 'text/plain;charset=utf-8'],
  ['Content-Type', 'multipart/form-data; boundary=x'],
  ['Content-Type', 'application/x-www-form-urlencoded'],
  ['Content-Type', 'text/plain, text/plain'],
];
const safelisted: readonly RawHeader[] = [
  ['Accept', 'text/html'],
  ['Accept-Language', 'de'],
  ['Content-Type', 'text/plain'],
];

/** A request as a page may send it; what APIs refuse to send is left out. */
export function randomSend(random: Random, frame: Case['frame'], atHome: boolean): Send {
  const mode = random.weighted<Send['mode']>([
    [30, 'cors'],
    [2, 'no-cors'],
    // From elsewhere it would not be sent at all: no extension sees anything.
    [atHome && frame === 'window' ? 4 : 0, 'same-origin'],
  ]);
  const method =
    mode === 'no-cors'
      ? random.pick(['GET', 'HEAD', 'POST'])
      : random.weighted([
          [30, 'GET'],
          [4, 'HEAD'],
          [14, 'POST'],
          [10, 'PUT'],
          [8, 'DELETE'],
          [5, 'PATCH'],
          [3, 'patch'],
          [1, 'put'],
          [2, 'OPTIONS'],
          [2, 'PROPFIND'],
          [1, 'Delete-All'],
        ]);
  const api = mode === 'cors' && random.chance(0.25) ? 'xhr' : 'fetch';
  const hasBody = !['GET', 'HEAD', 'OPTIONS'].includes(method) && random.chance(0.6);
  return {
    api,
    method,
    headers: headers(random, mode, hasBody),
    body: hasBody ? '{"a":1}' : null,
    // XMLHttpRequest knows only these two.
    credentials:
      api === 'xhr'
        ? random.pick(['same-origin', 'include'])
        : random.weighted([
            [3, 'omit'],
            [5, 'same-origin'],
            [6, 'include'],
          ]),
    mode,
    redirect:
      api === 'fetch' && mode !== 'no-cors' && random.chance(0.06)
        ? random.pick(['error', 'manual'])
        : 'follow',
    uploadListener: api === 'xhr' && hasBody && random.chance(0.4),
  };
}

function headers(random: Random, mode: Send['mode'], hasBody: boolean): readonly RawHeader[] {
  if (mode === 'no-cors') return random.some(safelisted.slice(0, 2), 0.3);
  const own = random.chance(0.5) ? random.some(forGet, 0.09) : [];
  const type = hasBody && random.chance(0.7) ? [random.pick(ofBody)] : [];
  const names = new Set<string>();
  // The same name twice would be combined by the API.
  return [...type, ...own].filter(([name]) => !names.has(name) && names.add(name));
}
