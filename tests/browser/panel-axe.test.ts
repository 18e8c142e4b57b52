import { expect, test } from '@playwright/test';
import type { Lab } from '../../lab/world.ts';
import type { Driver } from '../../scripts/browsers/driver.ts';
import { poll } from '../../scripts/browsers/poll.ts';
import { play } from '../../scripts/demo/play.ts';
import { violations } from './axe.ts';
import { launchWithCorscope, startLabForTest } from './corscope.ts';
import { nothingSideways, type RealPanel, realPanel } from './real-panel.ts';

/** The panel in the real DevTools, read by axe: every view of it, dark, light and narrow. */
test.describe.configure({ mode: 'serial' });

let lab: Lab;
let driver: Driver;
let real: RealPanel;

/** Blocked at the preflight, blocked at the answer, a redirect, and one that is allowed with a warning. */
const played = [
  'allowed-preflighted',
  'origin-not-listed-simple',
  'redirect-made-origin-null',
  'header-not-exposed',
  'custom-header-not-allowed',
];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  [lab, driver] = await Promise.all([startLabForTest(), launchWithCorscope()]);
  await driver.openDevTools();
  await driver.openPage(lab.pageUrl);
  real = realPanel(await driver.openPanel());
  for (const id of played) {
    const scenario = lab.scenarios.find((one) => one.id === id);
    if (scenario === undefined) throw new Error(`no scenario ${id}`);
    await play(lab, driver, real.panel, scenario);
  }
});

test.afterAll(async () => {
  await driver?.close();
  await lab?.stop();
});

const found = () => violations((expression) => real.panel.evaluate(expression));
const last = '[data-failure="header-not-allowed"]';
const openDetails = `(() => {
  for (const one of document.querySelectorAll('#detail-body details, .servers details')) one.open = true;
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))));
})()`;

/** Every view, each brought about by clicks: its name, and what leads to it from the one before. */
const views: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
  [
    'list',
    async () => {
      await poll('no detail', async () => {
        if ((await real.count('.detail')) === 0) return true;
        await real.panel.click('.tab-bar-end > .icon-button');
        return null;
      });
    },
  ],
  [
    'decision, with all that it folds',
    async () => {
      await real.press(last);
      await real.panel.click('#tab-decision');
      await real.until('[data-part="proof"]', 'Strangers stay out');
      await real.panel.evaluate(openDetails);
    },
  ],
  [
    'fix as a difference',
    async () => {
      await real.press('[data-part="fix-forms"] input[value="pasted"]');
      await real.write('[data-part="pasted-settings"]', 'CORS_ALLOW_HEADERS = ["accept"]');
      await real.until('[data-part="fix"]', 'accept');
    },
  ],
  ['menu', () => real.panel.click('[data-part="copy-menu"]')],
  [
    'headers',
    async () => {
      await real.press('[data-part="fix-forms"] input[value="plain"]');
      await real.panel.click('#tab-headers');
      await real.untilCount('[data-header="access-control-allow-origin"]');
    },
  ],
  [
    'what if, by answers',
    async () => {
      await real.panel.click('#tab-whatif');
      await real.until('[data-part="whatif-outcome"]', 'Simulation');
    },
  ],
  [
    'what if, by settings',
    async () => {
      await real.press('[name="whatif-by"][value="settings"]');
      await real.until('[data-part="tried-settings"]', 'CORS_ALLOW_HEADERS');
    },
  ],
  [
    'servers',
    async () => {
      await real.press('[name="whatif-by"][value="answers"]');
      await real.panel.click('[data-part="servers-button"]');
      await real.until('[data-part="servers"]', 'Strangers stay out');
      await real.panel.evaluate(openDetails);
    },
  ],
  [
    'filter with a problem',
    async () => {
      await real.panel.click('[data-part="servers-button"]');
      await real.write('.filter input', 'status:abc ');
      await real.until('.filter-problem', 'status:404');
    },
  ],
  [
    'keys',
    async () => {
      await real.write('.filter input', '');
      await real.panel.click('.toolbar-end button:last-of-type');
      await real.untilCount('dialog[open]');
    },
  ],
  [
    'list again',
    async () => {
      await real.panel.click('dialog .keys-close');
      await real.untilCount('dialog[open]', 0);
    },
  ],
];

for (const [theme, width] of [
  ['dark', 1200],
  ['light', 1200],
  ['light', 350],
] as const) {
  test(`axe finds nothing: ${theme}, ${width} px`, async () => {
    test.setTimeout(120_000);
    await real.resize(width, 860);
    // As the options page does it: an open panel follows.
    await real.panel.evaluate(`(async (storage) => {
      const { settings } = await storage.get('settings');
      await storage.set({ settings: { ...settings, theme: '${theme}' } });
    })((globalThis.browser ?? chrome).storage.local)`);
    await real.untilTrue(`document.documentElement.dataset.theme === '${theme}'`);
    for (const [name, go] of views) {
      await test.step(name, async () => {
        await go();
        expect(await found(), name).toEqual([]);
        expect(await real.sideways(), name).toEqual(nothingSideways);
      });
    }
  });
}

test('nothing was logged as an error', async () => {
  expect(await driver.extensionLogs()).toEqual([]);
});
