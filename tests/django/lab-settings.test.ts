import { expect, test } from '@playwright/test';
import type { Scenario } from '../../lab/scenario.ts';
import { settingsText } from '../../lab/settings-text.ts';
import { type Lab, startLab } from '../../lab/world.ts';
import { setUp } from '../../scripts/set-up/index.mjs';
import { ask } from './ask.ts';
import { wireOf } from './lab-wires.ts';

let lab: Lab;

test.beforeAll(async () => {
  const { python } = await setUp({ python: true, browsers: [] });
  lab = await startLab({ python: python ?? '' });
});

test.afterAll(() => lab?.stop());

for (const id of ['origin-not-listed-simple', 'origin-not-listed-behind-nginx']) {
  test(`${id}: the settings of its Django are changed, on the same port, and put back`, async () => {
    const scenario = find(id);
    const reason = lab.whyNot(scenario, null);
    test.skip(reason !== null, reason ?? '');
    const url = await lab.urlFor(scenario);
    expect(await wire(scenario)).toBe('200 none vary');

    await lab.changeSettings(
      scenario,
      (text) => `${text}\nCORS_ALLOWED_ORIGINS += [${JSON.stringify(lab.origin)}]\n`,
    );
    expect(await lab.urlFor(scenario)).toBe(url);
    expect(await wire(scenario)).toBe('200 page vary');
    expect(await wire(scenario, 'https://partner.example')).toBe('200 page vary');
    expect(await wire(scenario, 'https://stranger.example')).toBe('200 none vary');

    await lab.changeSettings(scenario, null);
    expect(await wire(scenario)).toBe('200 none vary');
  });
}

test('an entry with the default port matches nothing, since browsers leave it out', async () => {
  const scenario = find('origin-not-listed-simple');
  const origin = 'https://shop.example';
  await lab.changeSettings(scenario, (text) => `${text}\nCORS_ALLOWED_ORIGINS = ["${origin}:443"]\n`);
  expect(await wire(scenario, origin)).toBe('200 none vary');
  await lab.changeSettings(scenario, (text) => `${text}\nCORS_ALLOWED_ORIGINS = ["${origin}"]\n`);
  expect(await wire(scenario, origin)).toBe('200 page vary');
  await lab.changeSettings(scenario, null);
});

test('where TLS ends at the proxy, one setting ends the redirects', async () => {
  const scenario = find('tls-ends-at-proxy');
  const reason = lab.whyNot(scenario, null);
  test.skip(reason !== null, reason ?? '');
  expect(await wire(scenario)).toMatch(/^301 none → https:/);
  const believed = 'SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")';
  await lab.changeSettings(scenario, (text) => `${text}\n${believed}\n`);
  expect(await wire(scenario)).toBe('200 page vary');
});

test('settings that do not start are told, and can be put back', async () => {
  const scenario = find('origin-not-listed-simple');
  await expect(lab.changeSettings(scenario, (text) => `${text}\nthis is no Python\n`)).rejects.toThrow(
    /SyntaxError/,
  );
  await lab.changeSettings(scenario, null);
  expect(await wire(scenario)).toBe('200 none vary');
});

test('a server of another kind has no settings.py', async () => {
  await expect(lab.changeSettings(find('static-host-without-cors'), null)).rejects.toThrow('no settings.py');
});

test('the whole text of a settings.py has the base and after it what is different', () => {
  const text = settingsText('origin_not_listed');
  expect(text).toMatch(/^"""Only the production site/);
  expect(text.indexOf('MIDDLEWARE = [')).toBeGreaterThan(0);
  expect(text.lastIndexOf('CORS_ALLOWED_ORIGINS')).toBeGreaterThan(text.indexOf('MIDDLEWARE = ['));
  expect(text).not.toContain('import *');
});

function find(id: string): Scenario {
  const scenario = lab.scenarios.find((known) => known.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return scenario;
}

async function wire(scenario: Scenario, origin = lab.origin): Promise<string> {
  return wireOf(await ask(await lab.urlFor(scenario), 'GET', { Origin: origin }), origin);
}
