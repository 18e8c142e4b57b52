import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Lab, startLab } from '../../lab/world.ts';
import type { Browser, Driver, Panel } from '../browsers/driver.ts';
import { poll } from '../browsers/poll.ts';
import { openLabPage } from '../demo/corscope-on-lab.ts';
import { play } from '../demo/play.ts';
import { fewerColours } from './png.ts';
import { played, shown } from './scene.ts';

/** npm run pictures: see scripts/pictures.mjs for the set-up before this. Its arguments are browsers. */
const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const themes = ['dark', 'light'] as const;
/** In CSS pixels; DevTools docked at the bottom of a large window, beside the page, and as narrow as it gets. */
const sizes = [
  [1400, 900],
  [900, 800],
  [550, 860],
  [350, 860],
] as const;

const python = process.env['CORSCOPE_PYTHON'];
if (python === undefined) throw new Error('start it with: npm run pictures');
mkdirSync(folder, { recursive: true });
const lab = await startLab({ python });
let written = 0;
try {
  for (const browser of process.argv.slice(2) as Browser[]) {
    for (const theme of themes) await picturesOf(browser, theme);
  }
} finally {
  await lab.stop();
}
console.log(`pictures: ${written} written`);

function file(name: string): string {
  return path.join(folder, `${name}.png`);
}

async function picturesOf(browser: Browser, theme: (typeof themes)[number]): Promise<void> {
  const program = process.env[`CORSCOPE_${browser.toUpperCase()}`];
  if (program === undefined) throw new Error(`no ${browser}`);
  const extension = fileURLToPath(new URL(`../../dist/${browser}`, import.meta.url));
  const driver = await openLabPage(lab, { browser, path: program, extension, headless: true, theme });
  try {
    const panel = await driver.openPanel();
    await setScene(lab, driver, panel);
    for (const [width, height] of sizes) await take(panel, `${browser}-${width}-${theme}`, width, height);
    // For the README: tall enough for the fix.
    if (theme === 'dark') await take(panel, `panel-${browser}`, 1400, 1240);
  } finally {
    await driver.close();
  }
}

async function take(panel: Panel, name: string, width: number, height: number): Promise<void> {
  await panel.setSize(width, height);
  // The mouse rests on the row whose detail is shown, and not on whatever has moved below it.
  await panel.click('[data-exchange-id][aria-selected=true]');
  await untilDrawn(panel);
  await panel.screenshot(file(name));
  writeFileSync(file(name), fewerColours(readFileSync(file(name))));
  console.error(`pictures: ${name}.png`);
  written += 1;
}

/** Rows of every kind, and the one whose detail is shown. */
async function setScene(world: Lab, driver: Driver, panel: Panel): Promise<void> {
  let shownUrl = '';
  for (const id of played) {
    const scenario = world.scenarios.find((one) => one.id === id);
    if (scenario === undefined) throw new Error(`the lab has no scenario ${id}`);
    if (world.whyNot(scenario, driver.browser) !== null) continue;
    const { url } = await play(world, driver, panel, scenario);
    if (id === shown) shownUrl = url;
  }
  await panel.click(`[data-exchange-id][data-url="${shownUrl}"]`);
}

/** The size has arrived, the selected row is in view, and two frames were drawn since. */
async function untilDrawn(panel: Panel): Promise<void> {
  await poll('the detail in its place', () =>
    panel.evaluate(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
      const row = document.querySelector('[data-exchange-id][aria-selected=true]');
      const detail = document.querySelector('[data-part=headline]');
      detail?.scrollIntoView({ block: 'end' });
      row?.scrollIntoView({ block: 'nearest' });
      resolve(row !== null && detail !== null);
    })))`),
  );
}
