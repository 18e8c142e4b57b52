import { expect, test } from '@playwright/test';
import { evaluate } from '../../../src/cors/evaluate.ts';
import type { SeenFetch, SeenHop } from '../../../src/cors/types.ts';
import { answer, api, brief, cdn, headerList, hop, next, page, seen, trace } from './seen.ts';

const decide = (fetch: SeenFetch) => brief(evaluate(fetch, 'standard').decision);

test.describe('simple requests', () => {
  const cases = [
    // what                     credentials    headers of the response              decision
    ['wildcard', 'omit', { origin: '*' }, 'allowed'],
    ['own origin', 'same-origin', { origin: page }, 'allowed'],
    ['nothing', 'omit', {}, 'blocked response 0 missing-allow-origin'],
    ['trailing slash', 'omit', { origin: `${page}/` }, 'blocked response 0 allow-origin-mismatch'],
    ['no URL', 'omit', { origin: 'shop' }, 'blocked response 0 invalid-allow-origin'],
    ['two', 'omit', { origin: [page, page] }, 'blocked response 0 multiple-allow-origin'],
    ['wildcard + credentials', 'include', { origin: '*' }, 'blocked response 0 wildcard-with-credentials'],
    [
      'TRUE is not true',
      'include',
      { origin: page, credentials: 'TRUE' },
      'blocked response 0 allow-credentials-not-true',
    ],
    ['credentials', 'include', { origin: page, credentials: 'true' }, 'allowed'],
  ] as const;
  for (const [what, credentials, headers, decision] of cases) {
    test(what, () => {
      expect(decide(seen([hop({ response: answer(headers) })], { credentials }))).toBe(decision);
    });
  }

  test('the failure carries its evidence', () => {
    const { decision } = evaluate(seen([hop({ response: answer({ origin: [cdn, page] }) })]), 'standard');
    expect(decision).toEqual({
      kind: 'blocked',
      at: 'response',
      hop: 0,
      failure: { code: 'multiple-allow-origin', expected: page, received: `${cdn}, ${page}` },
    });
  });

  test('a status of 500 changes nothing', () => {
    expect(decide(seen([hop({ response: answer({ origin: '*' }, 500) })]))).toBe('allowed');
  });
});

test.describe('preflights', () => {
  const put = (preflight: Parameters<typeof answer>[0], status = 200, fields: Partial<SeenHop> = {}) =>
    hop({
      method: 'PUT',
      unsafeHeaderNames: ['authorization', 'x-a', 'x-b'],
      preflight: { response: answer(preflight, status) },
      ...fields,
    });
  const fine = { origin: '*', methods: 'PUT', headers: 'authorization, x-a, x-b' };
  const cases = [
    ['all listed', fine, 200, 'undetermined response-headers'],
    ['missing origin', { ...fine, origin: [] }, 200, 'blocked preflight 0 missing-allow-origin'],
    ['not ok', fine, 404, 'blocked preflight 0 preflight-not-ok-status'],
    ['redirected', { ...fine, Location: '/' }, 301, 'blocked preflight 0 preflight-redirect'],
    ['origin before status', { methods: 'PUT' }, 404, 'blocked preflight 0 missing-allow-origin'],
    ['malformed methods', { ...fine, methods: 'a b' }, 200, 'blocked preflight 0 invalid-allow-methods'],
    ['malformed headers', { ...fine, headers: '"x"' }, 200, 'blocked preflight 0 invalid-allow-headers'],
    ['method', { ...fine, methods: 'put' }, 200, 'blocked preflight 0 method-not-allowed PUT'],
    ['wildcard', { ...fine, headers: '*' }, 200, 'blocked preflight 0 header-not-allowed authorization'],
    [
      'one of three',
      { ...fine, headers: 'Authorization, X-B' },
      200,
      'blocked preflight 0 header-not-allowed x-a',
    ],
  ] as const;
  for (const [what, headers, status, decision] of cases) {
    test(what, () => expect(decide(seen([put(headers, status)]))).toBe(decision));
  }

  test('then the request itself', () => {
    expect(decide(seen([put(fine, 200, { response: answer({ origin: '*' }) })]))).toBe('allowed');
    expect(decide(seen([put(fine, 200, { response: answer() })]))).toBe(
      'blocked response 0 missing-allow-origin',
    );
  });

  test('everything that would fail next is said at once, in order, each once', () => {
    const response = answer({ origin: cdn });
    const evaluation = evaluate(
      seen([put({ methods: 'GET', headers: 'x-b' }, 500, { response })]),
      'standard',
    );
    expect(brief(evaluation.decision)).toBe('blocked preflight 0 missing-allow-origin');
    expect(next(evaluation)).toEqual([
      'preflight-not-ok-status',
      'method-not-allowed PUT',
      'header-not-allowed authorization',
      'header-not-allowed x-a',
      'allow-origin-mismatch',
    ]);
    const same = evaluate(seen([put({}, 500, { response: answer() })]), 'standard');
    expect(next(same)).not.toContain('missing-allow-origin');
  });

  test('every step is kept, those not reached too', () => {
    const evaluation = evaluate(seen([put({ ...fine, methods: 'GET' })]), 'standard');
    expect(trace(evaluation)).toEqual([
      'request 0 same-origin info',
      'request 0 request-mode passed',
      'request 0 request-scheme passed',
      'request 0 preflight-needed info',
      'preflight 0 allow-origin passed',
      'preflight 0 preflight-status passed',
      'preflight 0 preflight-lists passed',
      'preflight 0 method-allowed failed',
      'preflight 0 authorization-allowed not-reached',
      'preflight 0 headers-allowed not-reached',
      'response 0 allow-origin not-reached',
    ]);
    const failed = evaluation.steps.find(({ outcome }) => outcome === 'failed');
    expect(failed).toMatchObject({
      anchor: '#cors-preflight-fetch-0',
      number: '7.5',
      subject: 'PUT',
      expected: 'PUT',
      received: 'GET',
      failure: { code: 'method-not-allowed', parameter: 'PUT', expected: 'PUT', received: 'GET' },
    });
    expect(evaluation.steps.find(({ id }) => id === 'preflight-needed')).toMatchObject({
      subject: 'PUT, authorization, x-a, x-b',
      received: 'needed',
    });
  });

  test('an answer still to come', () => {
    const waiting = put(fine, 200, { preflight: { response: null } });
    expect(decide(seen([waiting]))).toBe('undetermined preflight-response');
    expect(decide(seen([hop({ method: 'PUT' })]))).toBe('undetermined preflight-response');
    expect(decide(seen([hop()]))).toBe('undetermined response-headers');
  });

  test('from the cache', () => {
    const cached = hop({ method: 'PUT', preflightCached: true, response: answer({ origin: '*' }) });
    const evaluation = evaluate(seen([cached]), 'standard');
    expect(evaluation.decision).toEqual({ kind: 'allowed' });
    expect(trace(evaluation)).toContain('preflight 0 preflight-cached info');
    expect(trace(evaluation).filter((step) => step.includes('method-allowed'))).toEqual([]);
  });

  test('not seen, though needed: the browser went on, so the response decides', () => {
    const unseenPreflight = hop({ method: 'PUT', response: answer({ origin: '*' }) });
    const evaluation = evaluate(seen([unseenPreflight]), 'standard');
    expect(evaluation.decision).toEqual({ kind: 'allowed' });
    expect(trace(evaluation)).toContain('preflight 0 method-allowed unknown');
  });

  test('names from the wire leave out what the browser added', () => {
    const headers = headerList({
      Host: 'api.shop.example',
      'User-Agent': 'Mozilla/5.0',
      Accept: '*/*',
      'Accept-Encoding': 'gzip',
      'Sec-Fetch-Mode': 'cors',
      Cookie: 'a=1',
      'Cache-Control': 'no-cache',
      Priority: 'u=1, i',
      Referer: `${page}/`,
    });
    const needed = (more: Record<string, string>) =>
      evaluate(
        seen([hop({ headers: [...headers, ...headerList(more)], response: answer({ origin: '*' }) })]),
        'standard',
      ).steps.find(({ id }) => id === 'preflight-needed');
    expect(needed({})).toMatchObject({ subject: null, received: 'not needed' });
    expect(needed({ 'X-A': '1', 'Content-Type': 'application/json' })).toMatchObject({
      subject: 'content-type, x-a',
      received: 'needed',
    });
  });

  test('names never shown: a wildcard allows them all, a list can not be judged', () => {
    const unknown = (headers: string) =>
      hop({ headers: null, preflight: { response: answer({ origin: '*', headers }) } });
    expect(decide(seen([unknown('x-a')]))).toBe('undetermined request-headers');
    expect(decide(seen([unknown('"')]))).toBe('blocked preflight 0 invalid-allow-headers');
    const delivered = { ...unknown('x-a'), response: answer({ origin: '*' }) };
    expect(decide(seen([delivered]))).toBe('allowed');
  });

  test('upload listeners: absent methods stand for the method', () => {
    const upload = hop({
      method: 'PUT',
      unsafeHeaderNames: [],
      preflight: { response: answer({ origin: '*' }) },
    });
    expect(decide(seen([upload], { useCorsPreflight: true }))).toBe('undetermined response-headers');
    expect(decide(seen([upload]))).toBe('blocked preflight 0 method-not-allowed PUT');
  });
});

test.describe('redirects', () => {
  const away = (location: string, headers: Record<string, string> = { origin: '*' }) =>
    answer({ ...headers, Location: location }, 302);

  test('the CORS check of a redirect belongs to its response', () => {
    expect(decide(seen([hop({ response: away('/b', {}) })]))).toBe('blocked response 0 missing-allow-origin');
  });

  test('Origin turns null between foreign origins', () => {
    const to = (origin: string, fields: Partial<SeenHop> = {}) =>
      seen([
        hop({ response: away(`${cdn}/b`) }),
        hop({ url: `${cdn}/b`, response: answer({ origin }), ...fields }),
      ]);
    expect(decide(to(page))).toBe('blocked response 1 allow-origin-mismatch');
    expect(decide(to('null'))).toBe('allowed');
    // What was seen on the wire is stronger than what should have been sent.
    expect(decide(to(page, { originHeader: page }))).toBe('allowed');
  });

  test('home, then abroad', () => {
    const hops = [
      hop({ url: `${page}/a`, response: away(`${api}/v1`, {}) }),
      hop({ response: answer({ origin: page }) }),
    ];
    expect(decide(seen(hops))).toBe('allowed');
    expect(trace(evaluate(seen(hops), 'standard'))[0]).toBe('request 0 same-origin info');
  });

  test('back home it is still CORS', () => {
    const hops = [hop({ response: away(`${page}/b`) }), hop({ url: `${page}/b`, response: answer() })];
    expect(decide(seen(hops))).toBe('blocked response 1 missing-allow-origin');
  });

  const cases = [
    ['userinfo', `https://u:p@api.shop.example/`, 'blocked redirect 0 redirect-with-userinfo'],
    ['scheme', 'data:,a', 'blocked redirect 0 redirect-scheme-not-http'],
    ['no URL', 'http://[', 'blocked redirect 0 redirect-invalid-location'],
    ['nothing seen of where it leads', '/b', 'undetermined response-headers'],
  ] as const;
  for (const [what, location, decision] of cases) {
    test(what, () => expect(decide(seen([hop({ response: away(location) })]))).toBe(decision));
  }

  test('without Location it is an ordinary response', () => {
    expect(decide(seen([hop({ response: answer({ origin: '*' }, 302) })]))).toBe('allowed');
  });

  test('redirect modes', () => {
    const hops = [hop({ response: away('/b') })];
    expect(decide(seen(hops, { redirect: 'manual' }))).toBe('not-cors opaque-redirect');
    expect(decide(seen(hops, { redirect: 'error' }))).toBe('blocked redirect 0 redirect-mode-error');
    expect(decide(seen(hops, { redirect: 'unknown' }))).toBe('undetermined response-headers');
    expect(evaluate(seen(hops, { redirect: 'manual' }), 'standard')).toMatchObject({
      exposed: [],
      hidden: ['access-control-allow-origin', 'location'],
    });
  });

  test('the twenty-first', () => {
    const hops = Array.from({ length: 21 }, () => hop({ response: away('/b') }));
    expect(decide(seen(hops))).toBe('blocked redirect 20 redirect-too-many');
  });

  test('a preflight for the second hop', () => {
    const hops = [
      hop({
        method: 'PUT',
        preflight: { response: answer({ origin: '*', methods: 'PUT' }) },
        response: away(`${cdn}/b`),
      }),
      hop({
        url: `${cdn}/b`,
        method: 'PUT',
        preflight: { response: answer({ origin: page, methods: 'PUT' }) },
      }),
    ];
    expect(decide(seen(hops))).toBe('blocked preflight 1 allow-origin-mismatch');
  });
});

test.describe('what is not CORS', () => {
  const cases: [string, SeenFetch, string][] = [
    ['same origin', seen([hop({ url: `${page}/a` })]), 'not-cors same-origin'],
    ['default port', seen([hop({ url: `${page}:443/a` })]), 'not-cors same-origin'],
    ['no-cors', seen([hop({ response: answer() })], { mode: 'no-cors' }), 'not-cors no-cors-mode'],
    ['no-cors at home', seen([hop({ url: `${page}/a` })], { mode: 'no-cors' }), 'not-cors same-origin'],
    [
      'no-cors, redirect mode',
      seen([hop()], { mode: 'no-cors', redirect: 'manual' }),
      'blocked request 0 no-cors-redirect-mode',
    ],
    [
      'no-cors, redirect mode unknown',
      seen([hop()], { mode: 'no-cors', redirect: 'unknown' }),
      'not-cors no-cors-mode',
    ],
    ['mode same-origin', seen([hop()], { mode: 'same-origin' }), 'blocked request 0 mode-same-origin'],
    ['navigation', seen([hop()], { mode: 'navigate' }), 'not-cors navigation'],
    [
      'WebSocket',
      seen([hop({ url: 'wss://api.shop.example/' })], { mode: 'websocket' }),
      'not-cors websocket',
    ],
    ['data URL', seen([hop({ url: 'data:,a' })]), 'not-cors scheme-not-http'],
    ['scheme', seen([hop({ url: 'ftp://a.example/' })]), 'blocked request 0 scheme-not-http'],
    ['almost HTTP', seen([hop({ url: 'httpx://a.example/' })]), 'blocked request 0 scheme-not-http'],
    [
      'an opaque origin is at home nowhere',
      seen([hop({ url: 'odd://a.example/' })], { origin: 'null' }),
      'blocked request 0 scheme-not-http',
    ],
    [
      'another spelling of the origin',
      seen([hop({ url: `${page}/a` })], { origin: 'HTTPS://SHOP.example:443' }),
      'not-cors same-origin',
    ],
    [
      'opaque origin at “home”',
      seen([hop({ url: `${page}/a`, response: answer() })], { origin: 'null' }),
      'blocked response 0 missing-allow-origin',
    ],
  ];
  for (const [what, fetch, decision] of cases) test(what, () => expect(decide(fetch)).toBe(decision));
});

test.describe('what was not seen', () => {
  test('no origin, but an Origin header', () => {
    const response = answer({ origin: page });
    expect(decide(seen([hop({ originHeader: page, response })], { origin: null }))).toBe('allowed');
    expect(decide(seen([hop({ originHeader: 'null', response })], { origin: null }))).toBe(
      'blocked response 0 allow-origin-mismatch',
    );
    expect(decide(seen([hop({ response })], { origin: null }))).toBe('undetermined origin');
  });

  test('no URL', () => {
    expect(decide(seen([hop({ url: 'nonsense' })]))).toBe('undetermined url');
    expect(decide(seen([]))).toBe('undetermined url');
  });

  test('the mode', () => {
    const unknown = { mode: 'unknown' } as const;
    expect(decide(seen([hop({ response: answer() })], unknown))).toBe('undetermined request-mode');
    expect(decide(seen([hop({ url: `${page}/a` })], unknown))).toBe('not-cors same-origin');
    // An Origin on a GET belongs to mode cors alone; on a POST it does not.
    const sent = hop({ originHeader: page, response: answer() });
    expect(decide(seen([sent], unknown))).toBe('blocked response 0 missing-allow-origin');
    expect(decide(seen([{ ...sent, method: 'POST' }], unknown))).toBe('undetermined request-mode');
    const trail = trace(evaluate(seen([{ ...sent, method: 'POST' }], unknown), 'standard'));
    expect(trail).toContain('request 0 request-mode unknown');
    expect(trail.filter((step) => step.endsWith('failed'))).toEqual([]);
  });

  test('the credentials mode, where it does not matter', () => {
    const unknown = { credentials: 'unknown' } as const;
    expect(decide(seen([hop({ response: answer() })], unknown))).toBe(
      'blocked response 0 missing-allow-origin',
    );
    expect(decide(seen([hop({ response: answer({ origin: page, credentials: 'true' }) })], unknown))).toBe(
      'allowed',
    );
  });

  test('the credentials mode, where it decides', () => {
    const unknown = { credentials: 'unknown' } as const;
    const wildcard = evaluate(seen([hop({ response: answer({ origin: '*' }) })], unknown), 'standard');
    expect(brief(wildcard.decision)).toBe('undetermined credentials-mode');
    expect(trace(wildcard)).toContain('response 0 allow-origin unknown');
    expect(wildcard).toMatchObject({ exposed: null, hidden: null, further: [] });
    expect(wildcard.steps.filter(({ failure }) => failure !== undefined)).toEqual([]);
    const noCredentials = evaluate(seen([hop({ response: answer({ origin: page }) })], unknown), 'standard');
    expect(trace(noCredentials)).toContain('response 0 allow-credentials unknown');
  });

  test('what would fail next is only what is sure to', () => {
    const refused = hop({
      method: 'PUT',
      unsafeHeaderNames: ['x-a'],
      preflight: { response: answer({}, 404) },
    });
    expect(next(evaluate(seen([refused], { credentials: 'unknown' }), 'standard'))).toEqual([
      'preflight-not-ok-status',
      'method-not-allowed PUT',
      'header-not-allowed x-a',
    ]);
  });

  test('exposed names that depend on the credentials mode', () => {
    const response = answer({ origin: page, credentials: 'true', expose: '*', 'X-A': '1' });
    const evaluation = evaluate(seen([hop({ response })], { credentials: 'unknown' }), 'standard');
    expect(evaluation.decision).toEqual({ kind: 'allowed' });
    expect(trace(evaluation).at(-1)).toBe('response 0 exposed-headers unknown');
  });
});

test('exposed and hidden header names', () => {
  const response = answer({
    origin: '*',
    expose: 'X-A',
    'X-A': '1',
    'X-B': '2',
    'Content-Type': 'a/b',
    'Set-Cookie': 'c',
  });
  expect(evaluate(seen([hop({ response })]), 'standard')).toMatchObject({
    exposed: ['content-type', 'x-a'],
    hidden: ['access-control-allow-origin', 'access-control-expose-headers', 'set-cookie', 'x-b'],
  });
  expect(evaluate(seen([hop({ url: `${page}/`, response })]), 'standard').hidden).toEqual(['set-cookie']);
  expect(evaluate(seen([hop({ response: answer() })]), 'standard')).toMatchObject({
    exposed: null,
    hidden: null,
  });
});
