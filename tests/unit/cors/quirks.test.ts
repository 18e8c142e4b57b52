import { expect, test } from '@playwright/test';
import { evaluate } from '../../../src/cors/evaluate.ts';
import { parseMaxAge } from '../../../src/cors/max-age.ts';
import { preflightCacheFor } from '../../../src/cors/preflight-cache-for.ts';
import { quirks } from '../../../src/cors/quirks.ts';
import { corsUnsafeRequestHeaderNames, preflightedHeaderNames } from '../../../src/cors/request-header.ts';
import { rulesOf } from '../../../src/cors/rules.ts';
import type { SeenFetch } from '../../../src/cors/types.ts';
import { answer, api, brief, cdn, hop, page, seen } from './seen.ts';

const put = (headers: Parameters<typeof answer>[0], status = 200) =>
  hop({ method: 'PUT', unsafeHeaderNames: [], preflight: { response: answer(headers, status) } });
const redirect = (location: string | readonly string[]) =>
  seen([hop({ response: answer({ origin: '*', Location: location }, 302) })]);
const tainted = (allowed: string) =>
  seen([
    hop({ response: answer({ origin: '*', Location: `${cdn}/b` }, 302) }),
    hop({
      url: `${cdn}/b`,
      method: 'PUT',
      unsafeHeaderNames: [],
      originHeader: 'null',
      preflight: { response: answer({ origin: allowed, methods: 'PUT' }) },
      response: answer({ origin: 'null' }),
    }),
  ]);

/** Abroad, then home again with a preflight there that allows the method and no origin. */
const homeAgain = (fields: Partial<SeenFetch> = {}) =>
  seen(
    [
      hop({ response: answer({ origin: page, credentials: 'true', Location: `${page}/b` }, 302) }),
      hop({
        url: `${page}/b`,
        method: 'PUT',
        unsafeHeaderNames: [],
        preflight: { response: answer({ methods: 'PUT' }) },
        originHeader: 'null',
        response: answer({ origin: 'null', credentials: 'true' }),
      }),
    ],
    fields,
  );

/** A request in which each quirk shows: what the browser decides, and what the standard does. */
const shown: [id: string, browser: 'chromium' | 'firefox', SeenFetch, decision: string, standard: string][] =
  [
    ...(['chromium', 'firefox'] as const).map((browser): (typeof shown)[number] => [
      'wildcard-covers-authorization',
      browser,
      seen([
        hop({
          unsafeHeaderNames: ['authorization'],
          preflight: { response: answer({ origin: '*', headers: '*' }) },
          response: answer({ origin: '*' }),
        }),
      ]),
      'allowed',
      'blocked preflight 0 header-not-allowed authorization',
    ]),
    [
      'max-age-cap',
      'chromium',
      seen([put({ origin: '*', methods: 'PUT', age: '7201' })]),
      'undetermined response-headers',
      'undetermined response-headers',
    ],
    [
      'max-age-cap',
      'firefox',
      seen([put({ origin: '*', methods: 'PUT', age: '86401' })]),
      'undetermined response-headers',
      'undetermined response-headers',
    ],
    [
      'signed-max-age',
      'chromium',
      seen([put({ origin: '*', methods: 'PUT', age: '-1' })]),
      'undetermined response-headers',
      'undetermined response-headers',
    ],
    [
      'malformed-max-age-not-kept',
      'firefox',
      seen([put({ origin: '*', methods: 'PUT', age: '-1' })]),
      'undetermined response-headers',
      'undetermined response-headers',
    ],
    [
      'origin-before-status',
      'chromium',
      seen([put({}, 404)]),
      'blocked preflight 0 missing-allow-origin',
      'blocked preflight 0 missing-allow-origin',
    ],
    [
      'origin-before-status',
      'firefox',
      seen([put({}, 301)]),
      'blocked preflight 0 missing-allow-origin',
      'blocked preflight 0 missing-allow-origin',
    ],
    [
      'preflight-redirect-first',
      'chromium',
      seen([put({ Location: '/' }, 301)]),
      'blocked preflight 0 preflight-redirect',
      'blocked preflight 0 missing-allow-origin',
    ],
    ...(['chromium', 'firefox'] as const).map((browser): (typeof shown)[number] => [
      'upload-listener-names-no-method',
      browser,
      seen([{ ...put({ origin: '*' }), response: answer({ origin: '*' }) }], { useCorsPreflight: true }),
      'blocked preflight 0 method-not-allowed PUT',
      'allowed',
    ]),
    [
      'preflight-keeps-origin',
      'firefox',
      tainted(page),
      'allowed',
      'blocked preflight 1 allow-origin-mismatch',
    ],
    [
      'preflight-at-home-unchecked',
      'firefox',
      homeAgain({ credentials: 'include' }),
      'allowed',
      'blocked preflight 1 missing-allow-origin',
    ],
    [
      'equal-locations',
      'chromium',
      redirect(['/b', '/b']),
      'undetermined response-headers',
      'blocked redirect 0 redirect-invalid-location',
    ],
    [
      'equal-locations',
      'firefox',
      redirect(['/b', '/b']),
      'undetermined response-headers',
      'blocked redirect 0 redirect-invalid-location',
    ],
    ['empty-location', 'chromium', redirect(''), 'allowed', 'undetermined response-headers'],
    [
      'error-mode-needs-location',
      'chromium',
      seen([hop({ response: answer({ origin: '*' }, 302) })], { redirect: 'error' }),
      'allowed',
      'blocked redirect 0 redirect-mode-error',
    ],
  ];

for (const [id, browser, fetch, decision, standard] of shown) {
  test(`${id} in ${browser}`, () => {
    const evaluation = evaluate(fetch, browser);
    expect(brief(evaluation.decision)).toBe(decision);
    expect(brief(evaluation.standard)).toBe(standard);
    expect(evaluation.quirks.map((hit) => hit.id)).toContain(id);
    expect(quirks.find((quirk) => quirk.id === id)?.browsers).toContain(browser);
    expect(evaluate(fetch, 'standard').quirks).toEqual([]);
  });
}

test('the standard beside is the same object where nothing differs', () => {
  for (const ruleSet of ['standard', 'chromium', 'firefox'] as const) {
    const evaluation = evaluate(seen([hop({ response: answer({ origin: cdn }) })]), ruleSet);
    expect(evaluation.standard).toBe(evaluation.decision);
    expect(evaluation.quirks).toEqual([]);
  }
});

test('where the other browser follows the standard', () => {
  const redirected = seen([put({ Location: '/' }, 301)]);
  expect(brief(evaluate(redirected, 'firefox').decision)).toBe('blocked preflight 0 missing-allow-origin');
  expect(brief(evaluate(tainted(page), 'chromium').decision)).toBe(
    'blocked preflight 1 allow-origin-mismatch',
  );
  expect(brief(evaluate(tainted('null'), 'chromium').decision)).toBe('allowed');
  expect(brief(evaluate(homeAgain(), 'chromium').decision)).toBe('blocked preflight 1 missing-allow-origin');
  expect(brief(evaluate(seen([put({ methods: 'PUT' })]), 'firefox').decision)).toBe(
    'blocked preflight 0 missing-allow-origin',
  );
  expect(brief(evaluate(redirect(''), 'firefox').decision)).toBe('undetermined response-headers');
  // The Origin of the OPTIONS itself, where it was seen, is what it is compared with.
  const [first, second] = tainted('null').hops;
  if (first === undefined || second?.preflight == null) throw new Error('two hops');
  const own = { ...second, preflight: { ...second.preflight, originHeader: 'null' } };
  expect(brief(evaluate(seen([first, own]), 'firefox').decision)).toBe('allowed');
});

test('no Max-Age is no malformed one', () => {
  const evaluation = evaluate(seen([put({ origin: '*', methods: 'PUT' })]), 'firefox');
  expect(evaluation.quirks).toEqual([]);
  expect(parseMaxAge([], rulesOf('firefox'))).toBe(5);
});

test('behind a failure no quirk has a say', () => {
  const preflight = { response: answer({ headers: '*' }) };
  const refused = seen([hop({ unsafeHeaderNames: ['authorization'], preflight })]);
  expect(evaluate(refused, 'chromium').quirks).toEqual([]);
  const redirected = seen([hop({ response: answer({ Location: ['/b', '/b'] }, 302) })]);
  expect(brief(evaluate(redirected, 'chromium').decision)).toBe('blocked response 0 missing-allow-origin');
  expect(evaluate(redirected, 'chromium').quirks).toEqual([]);
});

test('headers that Chromium does not preflight', () => {
  const headers = [
    ['DPR', '2'],
    ['Save-Data', 'on'],
    ['User-Agent', 'x'],
    ['Range', 'bytes=0-9223372036854775807'],
  ] as const;
  const all = ['dpr', 'save-data', 'user-agent'];
  expect(corsUnsafeRequestHeaderNames(headers)).toEqual(all);
  expect(preflightedHeaderNames(headers, rulesOf('standard'))).toEqual(all);
  expect(preflightedHeaderNames(headers, rulesOf('firefox'))).toEqual(all);
  expect(preflightedHeaderNames(headers, rulesOf('chromium'))).toEqual(['range']);
});

test.describe('the preflight caches', () => {
  const key = {
    partition: '',
    serializedOrigin: page,
    tainted: false,
    url: `${api}/v1`,
    credentials: 'omit',
  } as const;
  const needs = (method: string, unsafeHeaderNames: readonly string[] = []) => ({
    method,
    unsafeHeaderNames,
    useCorsPreflight: false,
  });
  const answers = (methods: readonly string[], headerNames: readonly string[] = []) => ({
    methods,
    headerNames,
    maxAge: 10,
  });
  const filled = (browser: 'standard' | 'chromium' | 'firefox') => {
    const cache = preflightCacheFor(rulesOf(browser));
    cache.store(key, answers(['PUT']), 0);
    cache.store(key, answers([], ['x-a']), 0);
    return cache;
  };

  test('answers combine, or replace each other', () => {
    expect(filled('standard').covers(key, needs('PUT', ['x-a']), 1)).toBe(true);
    expect(filled('firefox').covers(key, needs('PUT', ['x-a']), 1)).toBe(true);
    expect(filled('chromium').covers(key, needs('PUT'), 1)).toBe(false);
  });

  test('they end', () => {
    expect(filled('standard').covers(key, needs('PUT'), 9.9)).toBe(true);
    expect(filled('standard').covers(key, needs('PUT'), 10)).toBe(false);
    expect(filled('chromium').covers(key, needs('GET', ['x-a']), 10)).toBe(false);
  });

  test('clearing', () => {
    for (const [browser, left] of [
      ['standard', false],
      ['firefox', false],
      ['chromium', true],
    ] as const) {
      const cache = filled(browser);
      cache.clear(key);
      expect(cache.covers(key, needs('GET', ['x-a']), 1), browser).toBe(left);
    }
  });

  test('credentials', () => {
    const include = { ...key, credentials: 'include' } as const;
    for (const [browser, shared] of [
      ['standard', true],
      ['firefox', false],
      ['chromium', true],
    ] as const) {
      const cache = preflightCacheFor(rulesOf(browser));
      cache.store(include, answers(['PUT']), 0);
      expect(cache.covers(include, needs('PUT'), 1), browser).toBe(true);
      expect(cache.covers(key, needs('PUT'), 1), browser).toBe(shared);
      const without = preflightCacheFor(rulesOf(browser));
      without.store(key, answers(['PUT']), 0);
      expect(without.covers(include, needs('PUT'), 1), browser).toBe(false);
    }
  });

  test('wildcards', () => {
    for (const [browser, stands] of [
      ['standard', true],
      ['firefox', false],
      ['chromium', true],
    ] as const) {
      const cache = preflightCacheFor(rulesOf(browser));
      cache.store(key, answers(['*'], ['*']), 0);
      expect(cache.covers(key, needs('DELETE'), 1), browser).toBe(stands);
      cache.store(key, answers(['*'], ['*']), 1);
      expect(cache.covers(key, needs('GET', ['x-q']), 1), browser).toBe(stands);
      cache.store(key, answers(['*'], ['*']), 1);
      expect(cache.covers(key, needs('GET', ['authorization']), 1), browser).toBe(false);
    }
  });

  test('Chromium never finds the answer to a tainted request again', () => {
    const tainted = { ...key, serializedOrigin: 'null', tainted: true };
    for (const [browser, found] of [
      ['standard', true],
      ['chromium', false],
    ] as const) {
      const cache = preflightCacheFor(rulesOf(browser));
      cache.store(tainted, answers(['PUT']), 0);
      expect(cache.covers(tainted, needs('PUT'), 1), browser).toBe(found);
    }
  });

  test('nor does Chromium look for one among those of an opaque origin', () => {
    const opaque = { ...key, serializedOrigin: 'null' };
    const cache = preflightCacheFor(rulesOf('chromium'));
    cache.store(opaque, answers(['PUT']), 0);
    expect(cache.covers({ ...opaque, tainted: true }, needs('PUT'), 1)).toBe(false);
    expect(cache.covers(opaque, needs('PUT'), 1)).toBe(true);
  });

  test('Chromium drops an answer that does not cover a request', () => {
    for (const [browser, left] of [
      ['standard', true],
      ['chromium', false],
    ] as const) {
      const cache = preflightCacheFor(rulesOf(browser));
      cache.store(key, answers(['PUT']), 0);
      expect(cache.covers(key, needs('DELETE'), 1), browser).toBe(false);
      expect(cache.covers(key, needs('PUT'), 1), browser).toBe(left);
    }
  });

  test('header names match in any case', () => {
    for (const browser of ['standard', 'firefox', 'chromium'] as const) {
      const cache = preflightCacheFor(rulesOf(browser));
      cache.store(key, answers([], ['X-A']), 0);
      expect(cache.covers(key, needs('GET', ['x-a']), 1), browser).toBe(true);
    }
  });

  test('Chromium keeps nothing for a very long URL', () => {
    const long = { ...key, url: `${api}/${'a'.repeat(1100)}` };
    const cache = preflightCacheFor(rulesOf('chromium'));
    cache.store(long, answers(['PUT']), 0);
    expect(cache.covers(long, needs('PUT'), 1)).toBe(false);
  });
});

/** Those that show in what is sent, not in how an answer is judged: the tests above. */
const sentOtherwise = [
  'whole-preflight-cache-entries',
  'tainted-preflight-not-kept',
  'preflight-cache-credentials-apart',
  'preflight-cache-no-wildcard',
  'client-hints-safelisted',
  'user-agent-not-preflighted',
  'range-64-bit',
];

test('every quirk is shown, in every browser that has it', () => {
  const listed = quirks.flatMap(({ id, browsers }) => browsers.map((browser) => `${id} in ${browser}`));
  const inDecisions = listed.filter((one) => !sentOtherwise.some((id) => one.startsWith(`${id} `)));
  expect(inDecisions.sort()).toEqual(
    [...new Set(shown.map(([id, browser]) => `${id} in ${browser}`))].sort(),
  );
  expect(sentOtherwise.filter((id) => !quirks.some((quirk) => quirk.id === id))).toEqual([]);
});

test('the list is one of different, well-formed entries', () => {
  expect(new Set(quirks.map(({ id }) => id)).size).toBe(quirks.length);
  for (const { id, browsers, anchor, statement, source } of quirks) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(browsers.length).toBeGreaterThan(0);
    expect(anchor).toMatch(/^#[a-z0-9-]+$/);
    expect(statement).toMatch(/^[A-Z].*\.$/s);
    expect(source).toMatch(/\.$/);
  }
});
