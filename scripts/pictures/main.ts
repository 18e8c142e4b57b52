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
    const row = await setScene(lab, driver, panel);
    for (const [width, height] of sizes)
      await take(panel, row, `${browser}-${width}-${theme}`, width, height);
    // For the README: tall enough for the fix.
    if (theme === 'dark') await take(panel, row, `panel-${browser}`, 1400, 1240);
    await takeList(panel, `${browser}-list-${theme}`);
  } finally {
    await driver.close();
  }
}

/** @param row - selector of the one whose detail is shown */
async function take(panel: Panel, row: string, name: string, width: number, height: number): Promise<void> {
  await panel.setSize(width, height);
  await untilDrawn(panel, row);
  // The mouse is to rest on that row; whatever has moved below it looks as if it were meant.
  await poll('the mouse on the row', async () => {
    await panel.click(row);
    await untilDrawn(panel, row);
    return panel.evaluate(`document.querySelector(${JSON.stringify(`${row}[aria-selected=true]`)}) !== null`);
  });
  await write(panel, name);
}

/** With nothing open beside it: all columns and the waterfall. */
async function takeList(panel: Panel, name: string): Promise<void> {
  await panel.setSize(1400, 700);
  // Right after the panel has another size a click may still go where the button was.
  await poll('the list alone', async () => {
    if ((await panel.evaluate(`document.querySelector('.detail') !== null`)) === true) {
      await panel.click('.tab-bar-end > .icon-button');
    }
    return panel.evaluate(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
      resolve(document.querySelector('.detail') === null))))`);
  });
  await write(panel, name);
}

async function write(panel: Panel, name: string): Promise<void> {
  await panel.screenshot(file(name));
  writeFileSync(file(name), fewerColours(readFileSync(file(name))));
  console.error(`pictures: ${name}.png`);
  written += 1;
}

/** Plays it all. @returns selector of the row whose detail is shown */
async function setScene(world: Lab, driver: Driver, panel: Panel): Promise<string> {
  let shownUrl = '';
  for (const id of played) {
    const scenario = world.scenarios.find((one) => one.id === id);
    if (scenario === undefined) throw new Error(`the lab has no scenario ${id}`);
    if (world.whyNot(scenario, driver.browser) !== null) continue;
    const { url } = await play(world, driver, panel, scenario);
    if (id === shown) shownUrl = url;
  }
  return `[data-exchange-id][data-url="${shownUrl}"]`;
}

/** The row and the beginning of a detail are in view, and two frames were drawn since. */
async function untilDrawn(panel: Panel, row: string): Promise<void> {
  await poll('the detail in its place', () =>
    panel.evaluate(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
      const row = document.querySelector(${JSON.stringify(row)});
      const detail = document.querySelector('[data-part=headline]');
      detail?.scrollIntoView({ block: 'end' });
      row?.scrollIntoView({ block: 'nearest' });
      resolve(row !== null && detail !== null);
    })))`),
  );
}
