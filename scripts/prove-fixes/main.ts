import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startLab } from '../../lab/world.ts';
import type { Browser, Driver } from '../browsers/driver.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { play } from '../demo/play.ts';
import { type Proven, proveScenario } from './prove-scenario.ts';
import { closingLine, scenarioLine } from './report.ts';
import { proveTogether } from './together.ts';

/** npm run prove-fixes: see scripts/prove-fixes.mjs for the set-up before this. */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    together: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const browser: Browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const python = process.env['CORSCOPE_PYTHON'];
const program = process.env['CORSCOPE_BROWSER'];
if (python === undefined || program === undefined) throw new Error('start it with: npm run prove-fixes');

const extension = fileURLToPath(new URL(`../../dist/${browser}`, import.meta.url));
const lab = await startLab({ python });
let driver: Driver | null = null;
try {
  driver = await launchBrowser({
    browser,
    path: program,
    extension: path.resolve(extension),
    headless: true,
    width: 1400,
    height: 900,
    thirdPartyCookies: true,
  });
  await driver.openDevTools();
  await driver.openPage(lab.pageUrl);
  const world = { lab, driver, panel: await driver.openPanel() };
  if (values.together) process.exitCode = (await proveTogether(world)) ? 0 : 1;
  else await proveAll(world);
} finally {
  await driver?.close();
  await lab.stop();
}

async function proveAll(world: Parameters<typeof proveScenario>[0]): Promise<void> {
  const asked = lab.scenarios.filter(
    ({ id }) => values.only === undefined || values.only.split(',').includes(id),
  );
  const playable = asked.filter((scenario) => lab.whyNot(scenario, browser) === null);
  const proven: Proven[] = [];
  for (const scenario of playable.filter(({ expect }) => expect.fix === 'settings')) {
    const one = await proveScenario(world, scenario);
    proven.push(one);
    console.log(scenarioLine(one));
    for (const problem of Object.values(one.problems).flat()) console.log(`    ${problem}`);
  }
  const left = playable.filter(({ expect }) => expect.fix === 'no-fix' && expect.cause !== null);
  if (left.length > 0) console.log('\nNo setting mends:');
  for (const scenario of left) {
    const { panel } = await play(lab, world.driver, world.panel, scenario);
    console.log(`  ${scenario.id}: ${(panel.noFix ?? panel.headline).trim()}`);
  }
  for (const scenario of asked) {
    const because = lab.whyNot(scenario, browser);
    if (because !== null) console.log(`  not played: ${scenario.id}: ${because}`);
  }
  console.log(closingLine(proven));
  process.exitCode = proven.every(({ problems }) => Object.values(problems).flat().length === 0) ? 0 : 1;
}
