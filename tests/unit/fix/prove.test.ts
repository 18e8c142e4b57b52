import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { judge } from '../../../src/exchange/judge.ts';
import { applyChanges, type Configured } from '../../../src/fix/django/apply.ts';
import type { DjangoSettings } from '../../../src/fix/django/middleware/settings.ts';
import { assumptions } from '../../../src/fix/infer-settings.ts';
import { lookAlikes } from '../../../src/fix/look-alikes.ts';
import { rowsSinceChange } from '../../../src/fix/proof/as-of.ts';
import { prove } from '../../../src/fix/prove.ts';
import type { EvidencedChange, ServerChange } from '../../../src/fix/server-change.ts';
import { changeSets } from './changes.ts';
import { API, type Asked, exchangeWith } from './exchange-of.ts';

const origin = 'https://app.example.com';
const server = (settings: DjangoSettings, order: Configured['order'] = ['cors', 'common']): Configured => ({
  settings: { ALLOWED_HOSTS: ['*'], ...settings },
  order,
});
const because = (...changes: readonly ServerChange[]): readonly EvidencedChange[] =>
  changes.map((change) => ({ change, evidence: 'why' }));
const get: Asked = { origin, path: '/api/items/', method: 'GET' };
const put: Asked = { ...get, method: 'PUT', headers: ['content-type'] };

function proof(before: Configured, asked: readonly Asked[], ...changes: readonly ServerChange[]) {
  return prove({
    server: API,
    changes: because(...changes),
    exchanges: asked.map((one) => exchangeWith(before, one)),
  });
}

test('an origin that is listed lets its page in, and no look-alike of it', () => {
  const { kind, counts, exchanges } = proof(server({}), [get, put], { kind: 'allow-origin', origin });
  expect(kind).toBe('proved');
  expect(counts).toMatchObject({ mended: 2, stillBlocked: 0, broken: 0, letIn: 0 });
  expect(counts.strangers).toBeGreaterThan(20);
  expect(exchanges.map(({ before, after }) => [before.kind, after?.kind])).toEqual([
    ['blocked', 'allowed'],
    ['blocked', 'allowed'],
  ]);
});

test('a change that does not mend it is not proved, and says what would still fail', () => {
  const { kind, reasons } = proof(server({}), [{ ...get, credentials: true }], {
    kind: 'allow-origin',
    origin,
  });
  expect(kind).toBe('not-proved');
  expect(reasons).toEqual([
    'GET /api/items/ would still be blocked: `Access-Control-Allow-Credentials` is not `true`.',
  ]);
});

test('credentials for any origin would let everybody in', () => {
  const before = server({ CORS_ALLOW_ALL_ORIGINS: true });
  const asked = [{ ...get, credentials: true }];
  const open = proof(before, asked, { kind: 'allow-credentials' });
  expect(open.kind).toBe('not-proved');
  expect(open.reasons).toContain('It would let in `https://stranger.example`, which is refused now.');
  const closed = proof(
    before,
    asked,
    { kind: 'allow-credentials' },
    { kind: 'stop-allowing-any-origin' },
    { kind: 'allow-origin', origin },
  );
  expect(closed).toMatchObject({ kind: 'proved', counts: { mended: 1, letIn: 0 } });
});

test('who was let in only because anybody was is told as refused, and is nothing that has to stay', () => {
  const stranger = 'https://stranger.test';
  const signedIn = { ...get, credentials: true };
  const asked = [signedIn, { ...signedIn, origin: stranger }];
  const stop = [{ kind: 'stop-allowing-any-origin' }, { kind: 'allow-origin', origin }] as const;
  const before = server({ CORS_ALLOW_ALL_ORIGINS: true, CORS_ALLOW_CREDENTIALS: true });
  const closed = proof(before, asked, ...stop);
  expect(closed).toMatchObject({ kind: 'proved', counts: { kept: 1, broken: 0, shutOut: 1 } });
  expect(closed.exchanges.map(({ after }) => after?.kind)).toEqual(['allowed', 'blocked']);
  expect(closed.effects.map(({ how }) => how)).toEqual([
    `Let in only because anybody was, and refused after it: GET /api/items/ (\`${stranger}\`).`,
  ]);
  const unnamed = proof(before, asked, { kind: 'stop-allowing-any-origin' });
  expect(unnamed).toMatchObject({ kind: 'not-proved', counts: { broken: 2, shutOut: 0 } });
});

test('what is let in only without credentials, of which nothing tells, is not counted as mended', () => {
  const told = exchangeWith(server({}), get);
  const [hop] = told.hops;
  const headers = (hop.requestHeaders ?? []).filter(([name]) => name !== 'Sec-Fetch-Site');
  const untold = judge({ ...told, id: 'untold', hops: [{ ...hop, requestHeaders: headers }] }, 'standard');
  expect(untold.judgement.credentials).toMatchObject({ because: 'default-of-fetch', strength: 'weak' });
  const tried = (...changes: readonly ServerChange[]) =>
    prove({ server: API, changes: because(...changes), exchanges: [told, untold] });
  const listed = tried({ kind: 'allow-origin', origin });
  expect(listed.kind).toBe('proved');
  expect(listed.counts).toMatchObject({ mended: 1, mendedIfWithoutCredentials: 1, stillBlocked: 0 });
  expect(listed.exchanges.map(({ id, ifWithoutCredentials }) => [id, ifWithoutCredentials])).toEqual([
    [told.id, false],
    ['untold', true],
  ]);
  const guess = 'Where the credentials mode is not known, none are sent.';
  expect(listed.assumed).toContain(guess);
  const both = tried({ kind: 'allow-origin', origin }, { kind: 'allow-credentials' });
  expect(both.counts).toMatchObject({ mended: 2, mendedIfWithoutCredentials: 0 });
  expect(both.assumed).not.toContain(guess);
});

test('a row from before the server was changed is proved by what the server answered then', () => {
  const at = (before: Configured, startedAt: number, asked: Asked) => ({
    ...exchangeWith(before, { ...asked, id: `${startedAt}` }),
    startedAt,
  });
  const [old, changed] = [server({}), server({ CORS_ALLOWED_ORIGINS: [origin] })];
  const other = { ...get, path: '/api/other/' };
  const third = { ...get, path: '/api/third/' };
  const exchanges = [at(old, 1, get), at(old, 2, other), at(changed, 3, third), at(changed, 4, get)];
  const toProve = { server: API, changes: because({ kind: 'allow-origin', origin }), exchanges };
  const note =
    'The server is as it was when this request was sent: it has answered otherwise at another time.';
  for (const target of ['1', '2']) {
    const proof = prove({ ...toProve, targets: [target] });
    expect(proof).toMatchObject({ kind: 'proved', reasons: [] });
    expect(proof.assumed).toContain(note);
    expect(proof.exchanges.find(({ id }) => id === target)?.after?.kind).toBe('allowed');
  }
  const still = prove({ ...toProve, changes: because({ kind: 'allow-credentials' }), targets: ['1'] });
  expect(still.kind).toBe('not-proved');
  const unchanged = prove({ ...toProve, exchanges: exchanges.slice(0, 2), targets: ['1'] });
  expect(unchanged.kind).toBe('proved');
  expect(unchanged.assumed).not.toContain(note);
});

test('a server that was changed is known by the rows since then', () => {
  const closed = server({ CORS_ALLOWED_ORIGINS: ['https://old.example'] });
  const open = server({ CORS_ALLOWED_ORIGINS: [origin] });
  const rows = [
    exchangeWith(closed, { ...get, id: '1' }),
    exchangeWith(closed, { ...put, id: '2' }),
    exchangeWith(open, { ...get, id: '3' }),
    exchangeWith(open, { ...get, id: '4', path: '/api/me/' }),
  ].map((row, at) => ({ ...row, startedAt: at }));
  expect(rowsSinceChange(rows)?.map(({ id }) => id)).toEqual(['3', '4']);
  expect(rowsSinceChange(rows.slice(0, 2))).toBeNull();
  expect(rowsSinceChange(rows.slice(2))).toBeNull();
});

test('what was allowed has to stay allowed', () => {
  const before = server({ CORS_ALLOW_ALL_ORIGINS: true });
  const other = { ...get, origin: 'https://other.example' };
  const { kind, reasons, counts } = proof(before, [get, other], { kind: 'stop-allowing-any-origin' });
  expect(kind).toBe('not-proved');
  expect(counts.broken).toBe(2);
  expect(reasons[0]).toBe('GET /api/items/ (2 ×) is allowed now and would not be after it.');
});

test('rows of which the same is said are one sentence, with how many they are', () => {
  const open = server({ CORS_ALLOW_ALL_ORIGINS: true });
  const allowed = ['a', 'b', 'c'].map((id) => ({ ...get, id }));
  expect(proof(open, allowed, { kind: 'stop-allowing-any-origin' }).reasons).toEqual([
    'GET /api/items/ (3 ×) is allowed now and would not be after it.',
  ]);
  const signedIn = ['a', 'b'].map((id) => ({ ...get, id, credentials: true }));
  expect(proof(open, signedIn, { kind: 'expose-header', header: 'x-total-count' }).reasons[0]).toBe(
    'GET /api/items/ (2 ×) would still be blocked: `Access-Control-Allow-Origin: *` does not count with credentials.',
  );
});

test('installing, moving up, covering a path, headers and methods', () => {
  const install = [{ kind: 'install-middleware' }, { kind: 'allow-origin', origin }] as const;
  expect(proof(server({}, ['common']), [get, put], ...install).kind).toBe('proved');
  const only = server({ CORS_ALLOWED_ORIGINS: [origin], CORS_URLS_REGEX: '^/api/v2/' });
  const paths = [get, { ...get, path: '/api/v2/items/' }];
  expect(proof(only, paths, { kind: 'cover-path', path: '/api/items/' }).counts).toMatchObject({
    mended: 1,
    kept: 1,
  });
  const lists = server({ CORS_ALLOWED_ORIGINS: [origin] });
  const query = { ...get, method: 'QUERY', headers: ['x-request-id'] };
  expect(proof(lists, [query], { kind: 'allow-method', method: 'QUERY' }).kind).toBe('not-proved');
  expect(
    proof(
      lists,
      [query],
      { kind: 'allow-method', method: 'QUERY' },
      { kind: 'allow-request-header', header: 'x-request-id' },
    ).kind,
  ).toBe('proved');
});

test('a header that is exposed can be read', () => {
  const before = server({ CORS_ALLOWED_ORIGINS: [origin] });
  const exposed = proof(before, [get], { kind: 'expose-header', header: 'x-total-count' });
  expect(exposed).toMatchObject({ kind: 'proved', effects: [{ holds: true }] });
  const never = proof(before, [get], { kind: 'expose-header', header: 'x-never-sent' });
  expect(never).toMatchObject({ kind: 'not-proved', effects: [{ holds: false }] });
});

test('where nothing shows that the middleware runs, it is said that the header is to be exposed by what writes it', () => {
  const seen = exchangeWith(server({ CORS_ALLOWED_ORIGINS: [origin] }), get);
  const [hop] = seen.hops;
  const headers = (hop.response?.headers ?? []).filter(([name]) => name.toLowerCase() !== 'vary');
  const byHand = judge(
    { ...seen, hops: [{ ...hop, response: hop.response === null ? null : { ...hop.response, headers } }] },
    'chromium',
  );
  const changes = because({ kind: 'expose-header', header: 'x-total-count' });
  const { kind, reasons } = prove({ server: API, changes, exchanges: [byHand] });
  expect(kind).toBe('not-proved');
  expect(reasons[0]).toBe(
    'No answer of this server shows that a CORS layer runs there: what writes its headers has to be changed itself.',
  );
});

test('an answer that the middleware cannot have written is not explained, so nothing is proved', () => {
  const seen = exchangeWith(server({ CORS_ALLOWED_ORIGINS: [origin] }), { ...get, credentials: true });
  const [hop] = seen.hops;
  const twice = (hop.response?.headers ?? []).concat([['access-control-allow-origin', origin]]);
  const doubled = {
    ...seen,
    hops: [{ ...hop, response: { ...hop.response, headers: twice } }],
  } as typeof seen;
  const failure = {
    code: 'multiple-allow-origin',
    expected: origin,
    received: `${origin}, ${origin}`,
  } as const;
  const decision = { kind: 'blocked', at: 'response', hop: 0, failure } as const;
  const { kind, reasons } = prove({
    server: API,
    changes: because({ kind: 'allow-credentials' }),
    exchanges: [{ ...doubled, judgement: { ...doubled.judgement, decision } }],
  });
  expect(kind).toBe('not-proved');
  expect(reasons).toEqual(['GET /api/items/: the model cannot follow what the server would answer.']);
});

test('what is proved comes true wherever what it assumed holds', () => {
  const origins = ['https://app.example.com', 'http://localhost:3000', 'https://old.example'] as const;
  const settings: fc.Arbitrary<DjangoSettings> = fc.record(
    {
      CORS_ALLOWED_ORIGINS: fc.subarray([...origins, 'https://hidden.example']),
      CORS_ALLOW_ALL_ORIGINS: fc.boolean(),
      CORS_ALLOW_CREDENTIALS: fc.boolean(),
      CORS_ALLOW_HEADERS: fc.subarray(['accept', 'content-type', 'x-request-id', 'x-old']),
      CORS_ALLOW_METHODS: fc.subarray(['GET', 'PUT', 'QUERY']),
      CORS_EXPOSE_HEADERS: fc.subarray(['x-total-count', 'x-old']),
      CORS_URLS_REGEX: fc.constantFrom('^.*$', '^/api/v2/', '^/api/'),
      CORS_PREFLIGHT_MAX_AGE: fc.constantFrom(0, 600),
    },
    { requiredKeys: [] },
  );
  const order = fc.constantFrom<Configured['order']>(['cors', 'common'], ['common', 'cors'], ['common']);
  const asked: fc.Arbitrary<Asked> = fc.record({
    origin: fc.constantFrom(...origins),
    path: fc.constantFrom('/api/items/', '/api/v2/items/'),
    method: fc.constantFrom('GET', 'POST', 'PUT', 'QUERY'),
    headers: fc.subarray(['content-type', 'x-request-id', 'x-tenant']),
    credentials: fc.boolean(),
  });
  let proved = 0;
  fc.assert(
    fc.property(
      settings,
      order,
      fc.array(asked, { minLength: 1, maxLength: 3 }),
      changeSets,
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 3 }).map((value) => value === 0),
      (given, layers, requests, more, left, noise) => {
        const before = server(given, layers);
        const exchanges = requests.map((one) => exchangeWith(before, one));
        const blocked = exchanges.filter(({ judgement }) => judgement.decision.kind === 'blocked');
        const changes = [...(noise ? more : []), ...helpful(requests, layers, left)];
        const { kind, assumed } = prove({ server: API, changes, exchanges });
        if (kind !== 'proved' || !holds(assumed, given, JSON.stringify(exchanges).includes('"*"'))) return;
        proved += 1;
        const after = applyChanges(before, changes);
        for (const [index, one] of requests.entries()) {
          const really = exchangeWith(after, one).judgement.decision.kind;
          if (exchanges[index]?.judgement.decision.kind === 'allowed') expect(really).toBe('allowed');
          if (blocked.some(({ id }) => id === exchanges[index]?.id)) expect(really).toBe('allowed');
          for (const stranger of lookAlikes(one.origin)) {
            const asStranger = { ...one, origin: stranger };
            const was = exchangeWith(before, asStranger).judgement.decision.kind;
            if (was !== 'allowed')
              expect(exchangeWith(after, asStranger).judgement.decision.kind).not.toBe('allowed');
          }
        }
      },
    ),
    { numRuns: 600, seed: 20261121 },
  );
  expect(proved).toBeGreaterThan(60);
});

/** What these requests may need; one of them left out where `left` says so. */
function helpful(requests: readonly Asked[], layers: Configured['order'], left: number) {
  const credentials = requests.some((one) => one.credentials === true);
  const changes: readonly ServerChange[] = [
    ...(layers[0] === 'cors' ? [] : [{ kind: 'install-middleware' } as const]),
    ...(credentials ? ([{ kind: 'allow-credentials' }, { kind: 'stop-allowing-any-origin' }] as const) : []),
    ...requests.flatMap(({ origin: from, path, method, headers = [] }) => [
      { kind: 'allow-origin', origin: from } as const,
      { kind: 'allow-method', method } as const,
      { kind: 'cover-path', path } as const,
      ...headers.map((header) => ({ kind: 'allow-request-header', header }) as const),
    ]),
  ];
  return because(...changes.filter((_, index) => index !== left));
}

/** Whether what the proof says that it took for granted is so. */
function holds(assumed: readonly string[], given: DjangoSettings, starSeen: boolean): boolean {
  const unset = (...names: readonly (keyof DjangoSettings)[]) =>
    names.every((name) => given[name] === undefined);
  if (assumed.includes(assumptions.noSettings) && Object.keys(given).length > 0) return false;
  if (assumed.includes(assumptions.lists) && !unset('CORS_ALLOW_HEADERS', 'CORS_ALLOW_METHODS')) return false;
  if (assumed.includes(assumptions.credentials) && !unset('CORS_ALLOW_CREDENTIALS')) return false;
  if (assumed.includes(assumptions.place) && !unset('CORS_URLS_REGEX')) return false;
  const anyOrigin = given.CORS_ALLOW_ALL_ORIGINS === true && !starSeen;
  return !(assumed.includes(assumptions.origins) && anyOrigin);
}

test('a host that is refused hides what stands behind it, and the proof says what it takes for granted', () => {
  const before: Configured = {
    settings: { ALLOWED_HOSTS: ['other.example'], CORS_ALLOWED_ORIGINS: [origin] },
    order: ['common', 'cors'],
  };
  const { kind, assumed } = proof(before, [get, put], { kind: 'allow-host', host: 'api.example.com' });
  expect(kind).toBe('proved');
  expect(assumed[0]).toContain('Behind the refusal of the host');
  expect(proof(before, [get], { kind: 'allow-host', host: 'elsewhere.example' }).kind).toBe('not-proved');
});

test('the origin check of CSRF', () => {
  const listed = { CORS_ALLOWED_ORIGINS: [origin] };
  const refused = exchangeWith(server(listed), { ...get, method: 'POST' });
  const [hop] = refused.hops;
  const answered = { ...hop, response: hop.response === null ? null : { ...hop.response, status: 403 } };
  const forbidden = { ...refused, hops: [answered] } as typeof refused;
  const trust = because({ kind: 'trust-csrf-origin', origin });
  expect(prove({ server: API, changes: trust, exchanges: [forbidden] })).toMatchObject({
    kind: 'proved',
    effects: [{ holds: true }],
  });
  const elsewhere = because({ kind: 'trust-csrf-origin', origin: 'https://other.example' });
  expect(prove({ server: API, changes: elsewhere, exchanges: [forbidden] }).effects).toMatchObject([
    { holds: null },
  ]);
});
