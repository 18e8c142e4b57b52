import type { Answer, RawHeader, Send } from './case.ts';
import { maxAges, type Value, wrongCredentials, wrongOrigins } from './faulty-values.ts';
import { allowHeaders, allowMethods } from './generate-lists.ts';
import { lines } from './lines.ts';
import type { Random } from './random.ts';

function allowOrigin(random: Random, send: Send, faulty: boolean): readonly RawHeader[] {
  const right =
    send.credentials !== 'include' && random.chance(0.4)
      ? '*'
      : random.weighted([
          [10, '{sent}'],
          [1, ' \t{sent} '],
        ]);
  return lines('Access-Control-Allow-Origin', faulty ? random.pick(wrongOrigins) : right);
}

function allowCredentials(random: Random, send: Send, faulty: boolean): readonly RawHeader[] {
  if (faulty) return lines('Access-Control-Allow-Credentials', random.pick(wrongCredentials));
  if (send.credentials !== 'include' && random.chance(0.6)) return [];
  return [
    [
      'Access-Control-Allow-Credentials',
      random.weighted([
        [9, 'true'],
        [1, ' true '],
      ]),
    ],
  ];
}

/** One fault most often, so that every check is reached by many cases, and sometimes several. */
function faults<Name extends string>(random: Random, names: readonly [Name, ...Name[]]): ReadonlySet<Name> {
  const count = random.weighted([
    [12, 0],
    [8, 1],
    [2, 2],
    [1, 3],
  ]);
  return new Set(Array.from({ length: count }, () => random.pick(names)));
}

/** The answer to the request itself. */
export function randomResponse(random: Random, send: Send): Answer {
  const wrong = faults(random, ['origin', 'origin', 'credentials', 'status']);
  const exposed = random.weighted<Value>([
    [6, null],
    [2, 'X-Total, ETag'],
    [1, '*'],
    [1, 'x total'],
    [1, ['X-Total', 'Server-Timing']],
    [1, ', x-total ,,'],
    [1, '*, ETag'],
  ]);
  return {
    status: wrong.has('status') ? random.pick([201, 204, 205, 400, 403, 404, 500, 503, 300, 399]) : 200,
    headers: [
      ...allowOrigin(random, send, wrong.has('origin')),
      ...allowCredentials(random, send, wrong.has('credentials')),
      ...lines('Access-Control-Expose-Headers', exposed),
      ['X-Total', '3'],
      ['ETag', '"e"'],
    ],
  };
}

/** The answer to a preflight. */
export function randomPreflight(random: Random, send: Send): Answer {
  const wrong = faults(random, [
    'origin',
    'origin',
    'credentials',
    'status',
    'methods',
    'methods',
    'headers',
    'headers',
    'max-age',
  ]);
  const status = random.pick([200, 204, 204, 201, 299]);
  const location = random.pick<readonly RawHeader[]>([[], [['Location', '{hop:0}']], [['Location', '']]]);
  const faulty = random.pick([301, 302, 307, 308, 300, 304, 400, 403, 404, 405, 500, 502, 503]);
  return {
    status: wrong.has('status') ? faulty : status,
    headers: [
      ...allowOrigin(random, send, wrong.has('origin')),
      ...allowCredentials(random, send, wrong.has('credentials')),
      ...allowMethods(random, send, wrong.has('methods')),
      ...allowHeaders(random, send, wrong.has('headers')),
      ...lines('Access-Control-Max-Age', wrong.has('max-age') ? random.pick(maxAges) : null),
      ...(wrong.has('status') && faulty < 400 ? location : []),
    ],
  };
}
