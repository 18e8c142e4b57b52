import { expect, test } from '@playwright/test';
import { differences, modelled } from '../../scripts/middleware-differential/compare.ts';
import { generate } from '../../scripts/middleware-differential/generate.ts';
import { compareWithDjango } from '../../scripts/middleware-differential/run.ts';
import { setUp } from '../../scripts/set-up/index.mjs';

test('the model answers as the real middleware does: 2000 triples of settings, order and request', async () => {
  const { python } = await setUp({ python: true, browsers: [] });
  if (python === null) throw new Error('no Python environment');
  const { compared, differing, unknown, statuses } = await compareWithDjango(python, 20261121, 2_000);
  expect(differing).toEqual([]);
  expect(compared).toBe(2_000);
  // It covers what it is made for, and does not get there by giving up.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 301, 302, 400, 403, 404, 405, 500]));
  const given = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  expect(given).toBeLessThan(compared / 100);
});

test('a difference is noticed in the status, in a header, in a cookie', () => {
  const [triple] = generate(1, 1);
  if (triple === undefined) throw new Error('nothing generated');
  const model = modelled(triple, new Map());
  if (model.kind === 'unknown') throw new Error(model.because);
  const { answer } = model;
  const headers = Object.fromEntries([...answer.headers].map(([name, value]) => [name, value ?? 'any']));
  const same = { status: answer.status, headers, cookies: answer.cookies };
  const cookie = { name: 'x', secure: false, httpOnly: false, sameSite: null, domain: null };
  expect(differences(answer, same)).toEqual([]);
  expect(differences(answer, { ...same, status: 299 })).toHaveLength(1);
  expect(differences(answer, { ...same, headers: { ...headers, 'x-more': '1' } })).toHaveLength(1);
  expect(differences(answer, { ...same, cookies: [cookie] })).toHaveLength(1);
});
