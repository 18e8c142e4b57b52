import { expect, test } from '@playwright/test';
import type { Before, PageRequest, Scenario } from '../../lab/scenario.ts';
import { scenarios } from '../../lab/scenarios/all.ts';
import { type Lab, startLab } from '../../lab/world.ts';
import { setUp } from '../../scripts/set-up/index.mjs';
import { ask, preflightHeaders } from './ask.ts';
import { wireOf, wires } from './lab-wires.ts';

let lab: Lab;

test.beforeAll(async () => {
  const { python } = await setUp({ python: true, browsers: [] });
  lab = await startLab({ python: python ?? '' });
});

test.afterAll(() => lab?.stop());

for (const scenario of scenarios) {
  test(scenario.id, async () => {
    const reason = lab.whyNot(scenario, null);
    test.skip(reason !== null, reason ?? '');
    const { preflight, actual } = wires[scenario.id] ?? {};
    const { request } = scenario;
    const asked = preflightHeaders(scenario);
    if (actual === undefined && preflight === undefined) {
      await expect(send(scenario, request, {})).rejects.toThrow(
        /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|socket hang up/,
      );
      return;
    }
    for (const step of scenario.before ?? [])
      await send(scenario, step.request, step.request.headers ?? {}, step);
    if (asked === null) expect(preflight, 'a browser sends no preflight').toBeUndefined();
    else expect(await wire(scenario, { ...request, method: 'OPTIONS' }, asked)).toBe(preflight);
    if (actual !== undefined) expect(await wire(scenario, request, request.headers ?? {})).toBe(actual);
  });
}

test('each wire belongs to a scenario', () => {
  expect(Object.keys(wires).toSorted()).toEqual(scenarios.map(({ id }) => id).toSorted());
});

test('the debug page of the 500 and of the crash below carry what each scenario says', async () => {
  const withCors = await play(find('server-error-with-cors'));
  expect(withCors.body).toContain('KeyError');
  expect((await play(find('middleware-too-low'))).body).toContain('APPEND_SLASH');
});

test('X-Total-Count is sent, and exposed by one configuration alone', async () => {
  const hidden = await play(find('header-not-exposed'));
  const exposed = await play(find('allowed-header-exposed'));
  expect(hidden.headers['x-total-count']).toBe('3');
  expect(hidden.headers['access-control-expose-headers']).toBe('x-partner-quota');
  expect(exposed.headers['access-control-expose-headers']).toBe('x-total-count, x-partner-quota');
});

test('the proxy passes on what its upstream answers', async () => {
  const { startProxy } = await import('../../lab/servers/proxy.ts');
  const upstream = Number(new URL(await lab.urlFor(find('allowed-simple'))).port);
  const proxy = await startProxy(upstream);
  const answer = await ask(`http://127.0.0.1:${proxy.port}/api/items/`, 'GET', { Origin: lab.origin });
  await proxy.stop();
  expect(wireOf(answer, lab.origin)).toBe('200 page vary');
});

function find(id: string): Scenario {
  const scenario = scenarios.find((known) => known.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return scenario;
}

const play = (scenario: Scenario) => send(scenario, scenario.request, scenario.request.headers ?? {});

const wire = async (scenario: Scenario, request: PageRequest, headers: Record<string, string>) =>
  wireOf(await send(scenario, request, headers), lab.originOf(scenario));

async function send(
  scenario: Scenario,
  { method, path, body, mode }: PageRequest,
  headers: Readonly<Record<string, string>>,
  { page }: Pick<Before, 'page'> = scenario,
) {
  const url = new URL(path, await lab.urlFor(scenario)).href;
  const origin = mode === 'no-cors' ? {} : { Origin: lab.originOf(scenario, page) };
  return ask(url, method, { ...origin, ...headers }, method === 'OPTIONS' ? '' : body);
}
