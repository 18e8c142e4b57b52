import type { Answer, Case, CaseHop, Host, RawHeader, Send } from './case.ts';
import { randomPreflight, randomResponse } from './generate-answer.ts';
import { randomSend } from './generate-request.ts';
import { Random } from './random.ts';

/** The same cases for the same seed, in every browser. */
export function generate(count: number, seed: number): readonly Case[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => randomCase(random, `${seed}-${index}`));
}

const hosts: readonly [readonly [number, Host], ...(readonly [number, Host])[]] = [
  [2, 'home'],
  [7, 'sibling'],
  [1, 'second-sibling'],
  [7, 'abroad'],
  [1, 'second-abroad'],
  [4, 'plain'],
  [1, 'second-plain'],
];

function randomCase(random: Random, id: string): Case {
  const kind = random.weighted([
    [6, 'single'],
    [3, 'redirected'],
    [2, 'repeated'],
  ]);
  const frame: Case['frame'] = random.chance(0.12) ? 'sandbox' : 'window';
  const first = random.weighted(hosts);
  const send = randomSend(random, frame, first === 'home');
  const length = kind === 'redirected' ? random.pick([2, 2, 2, 3, 4]) : 1;
  const rest = Array.from({ length: length - 1 }, (_, at): CaseHop => {
    const host = random.weighted(hosts);
    const isLast = at === length - 2;
    return hop(random, host, send, isLast ? null : at + 2);
  });
  const hops = [hop(random, first, send, length === 1 ? null : 1), ...rest] as const;
  const base = {
    id,
    kind,
    frame,
    cookies: random.chance(0.3),
    silent: send.mode === 'no-cors' || send.redirect === 'manual',
  };
  if (kind !== 'repeated') return { ...base, hops, sends: [send] };
  return { ...base, hops: [repeatable(random, hops[0])], sends: repeated(random, send, frame) };
}

function hop(random: Random, host: Host, send: Send, next: number | null): CaseHop {
  const response = randomResponse(random, send);
  return {
    host,
    preflights: [randomPreflight(random, send)],
    responses: [next === null ? response : redirecting(random, response, next)],
  };
}

/** Most redirects are good ones: a chain ends at its first bad answer. */
function redirecting(random: Random, response: Answer, next: number): Answer {
  const status = random.pick([301, 302, 303, 307, 308]);
  const location = random.weighted<readonly RawHeader[]>([
    [30, [['Location', `{hop:${next}}`]]],
    [2, [['Location', `{userinfo:${next}}`]]],
    [
      1,
      [
        ['Location', `{hop:${next}}`],
        ['Location', `{hop:${next}}`],
      ],
    ],
    [
      1,
      [
        ['Location', `{hop:${next}}`],
        ['Location', 'http://b.example/'],
      ],
    ],
    [1, [['Location', 'http://[::1']]],
    [1, [['Location', '']]],
    [1, []],
    [1, [['Location', 'data:text/plain,x']]],
    [1, [['Location', 'ftp://localhost/x']]],
  ]);
  return { status, headers: [...response.headers, ...location] };
}

/** The preflight is kept long enough to matter; the second answer may be another one. */
function repeatable(random: Random, only: CaseHop): CaseHop {
  const [first] = only.preflights;
  const kept: Answer = random.chance(0.7)
    ? { ...first, headers: [...first.headers.filter(([name]) => !/max-age/i.test(name)), maxAge(random)] }
    : first;
  return random.chance(0.5)
    ? { ...only, preflights: [kept] }
    : { ...only, preflights: [kept, { status: 500, headers: [] }] };
}

const maxAge = (random: Random): RawHeader => [
  'Access-Control-Max-Age',
  random.pick(['600', '600', '0', '-1', '7201']),
];

/** The same again, and sometimes something that the kept preflight may or may not cover. */
function repeated(random: Random, send: Send, frame: Case['frame']): readonly [Send, ...Send[]] {
  const other = random.weighted<Send>([
    [4, send],
    [1, { ...send, credentials: send.credentials === 'include' ? 'same-origin' : 'include' }],
    [1, { ...randomSend(random, frame, false), mode: send.mode }],
  ]);
  return send.mode === 'cors' && other.mode === 'cors' ? [send, other] : [send, send];
}
