import { expect, test } from '@playwright/test';
import type { Lab } from '../../lab/world.ts';
import type { Driver, Panel } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { play } from '../../scripts/demo/play.ts';
import { browserUnderTest, launchWithCorscope, startLabForTest } from './corscope.ts';
import { realPanel } from './real-panel.ts';

/** The detail in the real DevTools: the fix with its proof, what-if, and the servers, on a real Django. */
let lab: Lab;
let driver: Driver;
let panel: Panel;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [lab, driver] = await Promise.all([startLabForTest(), launchWithCorscope()]);
  await driver.openDevTools();
  await driver.openPage(lab.pageUrl);
  panel = await driver.openPanel();
});

test.afterAll(async () => {
  await driver?.close();
  await lab?.stop();
});

const quoted = (part: string) => JSON.stringify(`[data-part="${part}"]`);

/** The text of a part, once it holds what is wanted. */
function textOf(part: string, wanted: string): Promise<string> {
  return poll(`${part} with “${wanted}”`, async () => {
    const text = String(await panel.evaluate(`document.querySelector(${quoted(part)})?.textContent ?? ''`));
    return text.includes(wanted) ? text : null;
  });
}

/** Presses what is found, in view or not: the panel scrolls. */
async function press(selector: string): Promise<void> {
  const found = JSON.stringify(selector);
  await panel.evaluate(`document.querySelector(${found})?.scrollIntoView({ block: 'center' })`);
  await panel.click(selector);
}

/** Writes into a field in place of what stands there. */
async function write(selector: string, text: string): Promise<void> {
  await press(selector);
  await panel.press('Control+a');
  await panel.type(text);
}

async function verdictOfSimulation(wanted: string): Promise<void> {
  await poll(`a simulation that is ${wanted}`, async () => {
    const now = await panel.evaluate(
      `document.querySelector(${quoted('whatif-outcome')})?.dataset.verdict ?? null`,
    );
    return now === wanted ? true : null;
  });
}

/**
 * Firefox shows the headers of a request before its preflight. In Chromium one that was stopped there shows none,
 * and a preflight never carries credentials: nothing tells whether the request would have.
 */
const knowsCredentials = () => browserUnderTest() === 'firefox';

test('a refused request: the change, proved, in several forms and configurations, and what to do next', async () => {
  const scenario = lab.scenarios.find(({ id }) => id === 'custom-header-not-allowed');
  if (scenario === undefined) throw new Error('no such scenario');
  await play(lab, driver, panel, scenario);
  expect(await textOf('proof', 'Strangers stay out')).toContain(
    knowsCredentials()
      ? 'This request becomes allowed.'
      : 'This request becomes allowed, as long as it is sent without credentials',
  );
  expect(await textOf('fix', 'CORS_ALLOW_HEADERS')).toContain('*default_headers');
  await press('[data-part="fix-forms"] input[value="pasted"]');
  await write('[data-part="pasted-settings"]', 'CORS_ALLOW_HEADERS = ["accept"]');
  expect(await textOf('fix', 'accept')).not.toContain('*default_headers');
  await press('[data-part="fix-forms"] input[value="plain"]');
  await press('[data-part="next-steps"] summary');
  expect(await textOf('next-steps', 'Restart')).toContain('curl -si http');
  await press('[data-part="evidence"] [data-part="cause-page"] summary');
  expect(await textOf('cause-page', 'Symptom')).toContain('docs/causes/');
});

test('the change is copied by its button and by the menu', async () => {
  const real = realPanel(panel);
  await press('[data-part="fix-card"] .fix-actions .copy button');
  await real.until('[data-part="fix-card"] .fix-actions .copy', 'Copied');
  const copied = await real.pasted();
  expect(copied).toContain('CORS_ALLOW_HEADERS');
  await panel.click('[data-part="copy-menu"]');
  await panel.click('[data-item="fix"]');
  await real.until('[data-part="notice"]', 'Copied the fix');
  expect(await real.pasted()).toBe(copied);
});

test('what if the preflight allowed the header: the decision moves, and Django’s settings do the same', async () => {
  await press('#tab-whatif');
  await verdictOfSimulation('blocked');
  await write(
    '[data-part="tried-preflight"] [data-header="access-control-allow-headers"] input + input',
    '*',
  );
  await verdictOfSimulation('allowed');
  // It is still there after a look at something else.
  await press('#tab-decision');
  await textOf('whatif-edited', 'edited');
  await press('#tab-whatif');
  await verdictOfSimulation('allowed');
  await press('[data-part="whatif-reset"]');
  await verdictOfSimulation('blocked');
  await press('[name="whatif-by"][value="settings"]');
  await verdictOfSimulation('blocked');
  await press('[data-part="tried-settings"] input[type="checkbox"]');
  expect(await textOf('whatif-outcome', 'Access-Control-Allow-Origin')).toContain('Simulation');
  await press('#tab-decision');
});

test('its server: the problem counted, the policy, who answered, and one change that fixes it', async () => {
  await press('[data-part="servers-button"]');
  expect(await textOf('server-line', 'blocked')).toMatch(/1 blocked · one change fixes it/);
  await textOf('server-problems', 'header not allowed');
  await textOf('server-policy', 'Headers');
  await textOf('server-who', 'django-cors-headers');
  expect(await textOf('proof', 'Strangers stay out')).toContain(
    knowsCredentials()
      ? '1 request of this server becomes allowed:'
      : '1 request becomes allowed, as long as it is sent without credentials',
  );
  // The name of the row leads back to it.
  await press('[data-part="server-problems"] .link-button');
  await textOf('headline', 'header');
});

test('another problem of the same server: each is counted once, and one change fixes both', async () => {
  const scenario = lab.scenarios.find(({ id }) => id === 'unusual-method');
  if (scenario === undefined) throw new Error('no such scenario');
  await play(lab, driver, panel, scenario);
  await press('[data-part="servers-button"]');
  expect(await textOf('server-line', '2 blocked')).toContain('2 blocked · one change fixes all');
  const causes = await panel.evaluate(
    `[...document.querySelectorAll('[data-part="server-problems"] > li')].map((one) => one.dataset.cause)`,
  );
  expect(causes).toEqual(expect.arrayContaining(['header-not-allowed', 'method-not-allowed']));
  const fix = await textOf('fix', 'CORS_ALLOW_HEADERS');
  expect(fix).toContain('CORS_ALLOW_METHODS');
  expect(fix).toContain('x-request-id');
  expect(fix).toContain('QUERY');
  expect(await textOf('proof', 'Strangers stay out')).toMatch(/2 requests .*become allowed/);
  await press('[data-part="servers-button"]');
});

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
