import { expect, test } from '@playwright/test';
import type { Scenario } from '../../lab/scenario.ts';
import { scenarios } from '../../lab/scenarios/all.ts';
import { type Lab, startLab } from '../../lab/world.ts';
import { setUp } from '../../scripts/set-up/index.mjs';
import { type Answer, ask, preflightHeaders } from './ask.ts';

/**
 * What the real servers put on the wire, so that the lab's claims are checked without a browser:
 * status, Access-Control-Allow-Origin (`page` is the page's own origin), and `vary` when Vary names the origin,
 * which django-cors-headers adds whenever it runs. The preflight is left out where a browser sends none; the
 * request itself where a browser never gets to it, or nobody answers.
 */
const wires: Readonly<Record<string, { preflight?: string; actual?: string }>> = {
  'allowed-simple': { actual: '200 page vary' },
  'allowed-preflighted': { preflight: '200 page vary', actual: '200 page vary' },
  'allowed-sign-in': { preflight: '200 page+credentials vary', actual: '200 page+credentials vary' },
  'allowed-credentials-cross-site': { actual: '200 page+credentials vary' },
  'allowed-any-origin': { actual: '200 * vary' },
  'allowed-after-redirect': { actual: '301 page vary → /api/items/' },
  'allowed-header-exposed': { actual: '200 page vary' },
  'origin-not-listed-simple': { actual: '200 none vary' },
  'origin-not-listed-preflighted': { preflight: '200 none vary' },
  'wildcard-in-list': { actual: '200 none vary' },
  'loopback-entry': { actual: '200 none vary' },
  'loopback-names-differ': { actual: '200 other' },
  'custom-header-not-allowed': { preflight: '200 page vary' },
  'headers-replaced': { preflight: '200 page vary' },
  'method-not-allowed': { preflight: '200 page vary' },
  'method-case': { preflight: '200 page vary' },
  'wildcard-with-credentials': { actual: '200 * vary' },
  'wildcard-with-credentials-same-site': { actual: '200 * vary' },
  'credentials-not-allowed': { actual: '200 page vary' },
  'credentials-not-allowed-same-site': { actual: '200 page vary' },
  'credentials-not-allowed-preflighted': { preflight: '200 page vary' },
  'middleware-missing': { actual: '200 none' },
  'middleware-missing-preflighted': { preflight: '200 none' },
  'preflight-append-slash': { preflight: '301 none → /api/items/' },
  'preflight-to-login': { preflight: '302 none → /accounts/login/?next=/api/account/' },
  'preflight-to-https': { preflight: '301 none → https:' },
  'actual-append-slash': { preflight: '200 page vary', actual: '301 none → /api/items/' },
  'middleware-too-low': { preflight: '200 page vary', actual: '500 none' },
  'host-not-allowed': { actual: '400 none' },
  'urls-regex-misses-path': { actual: '200 none' },
  'header-not-exposed': { actual: '200 page vary' },
  'server-error-with-cors': { actual: '500 page vary' },
  'bad-gateway': { actual: '502 none' },
  'cdn-without-cors': { actual: '200 none' },
  'no-cors-opaque': { actual: '200 none' },
  'server-unreachable': {},
  'server-unreachable-preflighted': {},
};

let lab: Lab;

test.beforeAll(async () => {
  const { python } = await setUp({ python: true, browsers: [] });
  lab = await startLab({ python: python ?? '' });
});

test.afterAll(() => lab?.stop());

for (const scenario of scenarios) {
  test(scenario.id, async () => {
    const { preflight, actual } = wires[scenario.id] ?? {};
    const { method, headers, body } = scenario.request;
    const asked = preflightHeaders(scenario);
    if (actual === undefined && preflight === undefined) {
      await expect(send(scenario, method, {})).rejects.toThrow(/ECONNREFUSED/);
      return;
    }
    if (asked === null) expect(preflight, 'a browser sends no preflight').toBeUndefined();
    else expect(wire(await send(scenario, 'OPTIONS', asked))).toBe(preflight);
    if (actual !== undefined) expect(wire(await send(scenario, method, headers ?? {}, body))).toBe(actual);
  });
}

test('each wire belongs to a scenario', () => {
  expect(Object.keys(wires).toSorted()).toEqual(scenarios.map(({ id }) => id).toSorted());
});

test('the debug page of the 500 and of the crash below carry what each scenario says', async () => {
  const withCors = await send(find('server-error-with-cors'), 'GET', {});
  expect(withCors.body).toContain('KeyError');
  const crash = find('middleware-too-low');
  expect((await send(crash, 'POST', crash.request.headers ?? {}, crash.request.body)).body).toContain(
    'APPEND_SLASH',
  );
});

test('X-Total-Count is sent, and exposed by one configuration alone', async () => {
  const hidden = await send(find('header-not-exposed'), 'GET', {});
  const exposed = await send(find('allowed-header-exposed'), 'GET', {});
  expect([hidden.headers['x-total-count'], hidden.headers['access-control-expose-headers']]).toEqual([
    '3',
    undefined,
  ]);
  expect(exposed.headers['access-control-expose-headers']).toBe('x-total-count');
});

test('the other version of the API shows that the middleware is there', async () => {
  const scenario = find('urls-regex-misses-path');
  const url = new URL(scenario.before ?? '', await lab.urlFor(scenario)).href;
  expect(wire(await ask(url, 'GET', { Origin: lab.origin }))).toBe('200 page vary');
});

test('the proxy passes on what its upstream answers', async () => {
  const { startProxy } = await import('../../lab/servers/proxy.ts');
  const upstream = Number(new URL(await lab.urlFor(find('allowed-simple'))).port);
  const proxy = await startProxy(upstream);
  const answer = await ask(`http://127.0.0.1:${proxy.port}/api/items/`, 'GET', { Origin: lab.origin });
  await proxy.stop();
  expect(wire(answer)).toBe('200 page vary');
});

function find(id: string): Scenario {
  const scenario = scenarios.find((known) => known.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return scenario;
}

async function send(scenario: Scenario, method: string, headers: Record<string, string>, body?: string) {
  return ask(await lab.urlFor(scenario), method, { Origin: lab.origin, ...headers }, body);
}

function wire({ status, headers }: Answer): string {
  const allowed = headers['access-control-allow-origin'];
  const origin =
    allowed === undefined ? 'none' : allowed === lab.origin ? 'page' : allowed === '*' ? '*' : 'other';
  const credentials = headers['access-control-allow-credentials'] === 'true' ? '+credentials' : '';
  const vary = /\borigin\b/.test(headers.vary ?? '') ? ' vary' : '';
  const location = headers.location?.startsWith('https:') ? 'https:' : headers.location;
  return `${status} ${origin}${credentials}${vary}${location === undefined ? '' : ` → ${location}`}`;
}
