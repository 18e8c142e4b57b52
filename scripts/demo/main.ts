import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Lab, startLab } from '../../lab/world.ts';
import type { Browser, Driver } from '../browsers/driver.ts';
import { hasDisplay } from '../browsers/launch.ts';
import { openLabPage, skippedLines } from './corscope-on-lab.ts';
import { type Played, play } from './play.ts';
import { markdownReport, tableHead, tableLine } from './report.ts';

/** npm run demo: see scripts/demo.mjs for the set-up before this. */
const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    browser: { type: 'string', default: 'chromium' },
    theme: { type: 'string', default: 'dark' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const browser: Browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const headless = values.headless || !hasDisplay();
const say = (line: string): void => console.error(`demo: ${line}`);

const python = process.env['CORSCOPE_PYTHON'];
const program = process.env['CORSCOPE_BROWSER'];
if (python === undefined || program === undefined) throw new Error('start the demo with: npm run demo');

const lab = await startLab({ python, log: say });
let driver: Driver | null = null;
try {
  say(`starting ${browser}${headless ? ' without a window' : ''} with the extension`);
  driver = await openLabPage(lab, {
    browser,
    path: program,
    extension: path.join(root, 'dist', browser),
    headless,
    theme: values.theme === 'light' ? 'light' : 'dark',
  });
  if (headless) process.exitCode = (await playAll(lab, driver)) ? 0 : 1;
  else await leaveToThePerson(driver);
} catch (error) {
  // What a person can do something about is in the first line; the rest is for a bug report.
  if (driver !== null) throw error;
  const [reason] = String(error instanceof Error ? error.message : error).split('\n');
  console.error(`demo: ${program} did not start as a browser: ${reason}`);
  process.exitCode = 1;
} finally {
  await driver?.close();
  await lab.stop();
}

async function playAll(world: Lab, opened: Driver): Promise<boolean> {
  const panel = await opened.openPanel();
  const folder = path.join(root, 'dist', 'demo');
  mkdirSync(folder, { recursive: true });
  const picture = `panel-${browser}.png`;
  let pictured = false;
  // A navigation clears the list; the scenarios are to stand in one.
  const all: Played[] = [];
  console.log(tableHead());
  for (const scenario of world.scenarios.filter((one) => world.whyNot(one, browser) === null)) {
    const played = await play(world, opened, panel, scenario);
    all.push(played);
    console.log(tableLine(played));
    for (const problem of Object.values(played.problems).flat()) console.log(`    ${problem}`);
    // What the panel is for: a refused preflight, its reason and its change. Later its row is out of sight.
    if (pictured || played.panel.failure !== 'header-not-allowed' || played.panel.fix === null) continue;
    await panel.screenshot(path.join(folder, picture));
    pictured = true;
  }
  const report = path.join(folder, `report-${browser}.md`);
  writeFileSync(report, markdownReport(browser, all, picture));
  say(`report: ${path.relative(root, report)}, picture: ${path.relative(root, path.join(folder, picture))}`);
  for (const line of await opened.extensionLogs()) console.log(`the extension logged an error: ${line}`);

  for (const line of skippedLines(world, browser)) console.log(line);
  const right = (question: keyof Played['problems']): number =>
    all.filter(({ problems }) => problems[question].length === 0).length;
  const [decided, explained, mended] = [right('decided'), right('explained'), right('mended')];
  console.log(
    `demo: ${all.length} scenarios, ${decided} decided as the browser did, ${explained} explained, ` +
      `${mended} with a fix or a reason why none`,
  );
  return [decided, explained, mended].every((count) => count === all.length);
}

/** With a window the demo is the person's: it stays until they close the browser or press Ctrl+C. */
async function leaveToThePerson(opened: Driver): Promise<void> {
  await opened.openPanel();
  say('press the Send buttons of the page and look at the Corscope panel; Ctrl+C ends the demo');
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    const watch = setInterval(() => {
      opened.evaluateInPage('1').catch(() => {
        clearInterval(watch);
        resolve();
      });
    }, 1000);
  });
}
