import type { Answer, RawHeader, Send } from './case.ts';
import type { Random } from './random.ts';

type Value = string | readonly string[] | null;

/** Values of one header: none, one, or one a line. */
function lines(name: string, value: Value): readonly RawHeader[] {
  if (value === null) return [];
  return typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each] as const);
}

const wrongOrigins: readonly [Value, ...Value[]] = [
  null,
  null,
  null,
  '*',
  '*',
  'null',
  'https://wrong.example',
  '{page}',
  '{page}/',
  '{page}, https://b.example',
  '{page} https://b.example',
  ['{page}', '{page}'],
  ['{page}', 'https://b.example'],
  ['*', '*'],
  '',
  '{PAGE}',
  'http://localhost',
  'http://user@localhost',
  'NULL',
  'foo',
  'localhost:3000',
  'https://*.example',
  '*.example',
  '"*"',
  '\xe9',
  'http://\xff\xfe',
  'http://a\xc3\xa4',
  'http://x:99999',
  'true',
];
const wrongCredentials: readonly [Value, ...Value[]] = [
  null,
  null,
  'TRUE',
  'True',
  'false',
  '',
  '"true"',
  'true, true',
  ['true', 'true'],
  'yes',
  '1',
];
const maxAges: readonly [Value, ...Value[]] = [
  '600',
  '0',
  '-1',
  '+600',
  '600s',
  '6.5',
  '',
  ['600', '600'],
  '99999999999999999999',
  '86400',
  '"600"',
];

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

function allowMethods(random: Random, send: Send, faulty: boolean): readonly RawHeader[] {
  const name = 'Access-Control-Allow-Methods';
  const { method } = send;
  const simple = ['GET', 'HEAD', 'POST'].includes(method);
  if (!faulty) {
    const all = [method, `GET, ${method}`, `${method},,\t,GET`, [method, 'PATCH'], ` ${method} , X`] as const;
    const wildcard = send.credentials === 'include' ? [] : (['*', '*, GET'] as const);
    return lines(name, simple && random.chance(0.5) ? null : random.pick<Value>([...all, ...wildcard]));
  }
  return lines(
    name,
    random.pick<Value>([
      null,
      '*',
      '',
      'OTHER',
      'GET, POST',
      method.toLowerCase(),
      method.toUpperCase(),
      `"${method}"`,
      `${method} GET`,
      `${method};q=1`,
      'P@T',
      `${method}, {bad}`,
      `x${method}`,
      '\xe9',
      ['GET', 'a b'],
    ]),
  );
}

function allowHeaders(random: Random, send: Send, faulty: boolean): readonly RawHeader[] {
  const name = 'Access-Control-Allow-Headers';
  const names = send.headers.map(([each]) => each);
  const list = names.join(', ');
  if (!faulty) {
    const all = [list, list.toLowerCase(), list.toUpperCase(), `,, ${names.join(' ,\t')},`, names] as const;
    const wildcard = send.credentials === 'include' ? [] : (['*', `*, ${list}`] as const);
    return lines(name, names.length === 0 ? null : random.pick<Value>([...all, ...wildcard]));
  }
  return lines(
    name,
    random.pick<Value>([
      null,
      '*',
      '',
      'x-other',
      names.slice(1).join(', '),
      names.slice(0, -1).join(', '),
      names.join(' '),
      `${list};q=1`,
      `"${list}"`,
      `${list}, x y`,
      `${list}, caf\xe9`,
      ['x-other', 'a:b'],
    ]),
  );
}
