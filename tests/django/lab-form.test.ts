import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { seededThird } from '../../lab/choose.ts';
import { disguise, inOtherWords } from '../../lab/disguise.ts';
import type { Scenario, Server } from '../../lab/scenario.ts';
import { scenarios } from '../../lab/scenarios/all.ts';
import { wireFixtures } from '../unit/wire/fixtures.ts';
import { preflightHeaders } from './ask.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = (folder: string, extension: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(extension) && !name.startsWith('__'))
    .map((name) => path.basename(name, extension))
    .toSorted();

test('at least sixty scenarios, each with an id of its own', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(60);
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  for (const { id } of scenarios) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test('every row of the catalogue of causes is shown live, or by a fixture that says why it cannot be', () => {
  const live = scenarios.flatMap(({ rows }) => rows);
  const fixed = wireFixtures.flatMap(({ rows }) => rows);
  const missing = Array.from({ length: 72 }, (_, index) => index + 1).filter(
    (row) => !live.includes(row) && !fixed.includes(row),
  );
  expect(missing).toEqual([]);
});

test('every settings module and every configuration of nginx belongs to a scenario', () => {
  const servers = scenarios.flatMap(({ server }) => withBehind(server));
  const settings = servers.flatMap((server) => (server.kind === 'django' ? [server.settings] : []));
  const configs = servers.flatMap((server) => (server.kind === 'nginx' ? [server.config] : []));
  expect([...new Set(settings)].toSorted()).toEqual(modules('lab/settings', '.py'));
  expect([...new Set(configs)].toSorted()).toEqual(modules('lab/nginx', '.conf'));
});

test('no two scenarios share a preflight that a browser would keep', () => {
  const keys = scenarios
    .filter((scenario) => preflightHeaders(scenario) !== null)
    .map(({ server, host, request }) =>
      JSON.stringify([server, host, request.path, request.method, request.credentials]),
    );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test('what a scenario expects is read by nothing that is judged', () => {
  const sources = ['src', 'extension'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(root, folder, file)),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => /from '[^']*\/lab\//.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('under other names nothing is left of the old ones, and what is expected stays', () => {
  const [one, again, other] = [disguise(scenarios, 1), disguise(scenarios, 1), disguise(scenarios, 2)];
  expect(one).toEqual(again);
  expect(one.scenarios.map(({ id }) => id)).not.toEqual(other.scenarios.map(({ id }) => id));
  const ids = new Set(scenarios.map(({ id }) => id));
  expect(one.scenarios.filter(({ id }) => ids.has(id))).toEqual([]);
  expect(one.scenarios.filter(({ request }) => /\/(api|items)\b/.test(request.path))).toEqual([]);
  const causes = (all: readonly Scenario[]) => all.map(({ expect: { cause } }) => String(cause)).toSorted();
  expect(causes(one.scenarios)).toEqual(causes(scenarios));
  expect(one.scenarios.map(({ expect: { cause } }) => cause)).not.toEqual(
    scenarios.map(({ expect: { cause } }) => cause),
  );
});

test('words are exchanged whole, and all that is not one of them stays', () => {
  const words = { api: 'x1', items: 'x2', logo: 'x3' };
  expect(inOtherWords('/api/items/1/?items', words)).toBe('/x1/x2/1/?items');
  expect(inOtherWords('/api-docs/logo.svg', words)).toBe('/api-docs/x3.svg');
});

test('a third is a third, the same for the same seed', () => {
  const third = seededThird(scenarios, 5);
  expect(third).toEqual(seededThird(scenarios, 5));
  expect(third).not.toEqual(seededThird(scenarios, 6));
  expect(third).toHaveLength(Math.ceil(scenarios.length / 3));
});

function withBehind(server: Server): readonly Server[] {
  if (server.kind === 'nginx' && server.upstream !== undefined) return [server, server.upstream];
  if (server.kind === 'django' && server.elsewhere !== undefined) return [server, server.elsewhere];
  return [server];
}
