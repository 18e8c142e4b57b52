import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seededThird } from '../../lab/choose.ts';
import type { Scenario } from '../../lab/scenario.ts';
import { type Lab, startLab } from '../../lab/world.ts';
import type { Browser } from '../browsers/driver.ts';
import { openLabPage } from '../demo/corscope-on-lab.ts';
import { check } from './check.ts';

/** npm run lab: see scripts/lab.mjs for the set-up before this. */
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    browser: { type: 'string', default: 'chromium' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    third: { type: 'boolean', default: false },
    disguise: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const browser: Browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const say = (line: string): void => console.error(`lab: ${line}`);

const python = process.env['CORSCOPE_PYTHON'];
if (python === undefined) throw new Error('start the lab with: npm run lab');
const lab = await startLab({
  python,
  log: say,
  ...(values.disguise === undefined ? {} : { disguise: Number(values.disguise) }),
});
try {
  const unknown = (values.only?.split(',') ?? []).filter((id) => !lab.scenarios.some((one) => one.id === id));
  if (unknown.length > 0) {
    console.error(`lab: no scenario ${unknown.join(', ')}`);
    process.exitCode = 2;
  } else if (values.check) process.exitCode = (await checkAll(lab)) ? 0 : 1;
  else await serve(lab);
} finally {
  await lab.stop();
}

async function serve({ pageUrl, scenarios }: Lab): Promise<void> {
  console.log(`${scenarios.length} scenarios at ${pageUrl}`);
  say('Ctrl+C ends it');
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    // The page's own server keeps the process alive.
  });
}

async function checkAll(world: Lab): Promise<boolean> {
  const [program, folder] = [process.env['CORSCOPE_BROWSER'], process.env['CORSCOPE_EXTENSION']];
  if (program === undefined || folder === undefined)
    throw new Error('start the check with: npm run lab -- --check');
  say(`starting ${browser} with the extension`);
  const extension = path.join(root, folder);
  const driver = await openLabPage(world, { browser, path: program, extension, headless: true });
  try {
    return await check(world, driver, chosen(world.scenarios), (line) => console.log(line));
  } finally {
    await driver.close();
  }
}

function chosen(scenarios: readonly Scenario[]): readonly Scenario[] {
  const ids = values.only?.split(',');
  const named = scenarios.filter(({ id }) => ids === undefined || ids.includes(id));
  return values.third ? seededThird(named, Number(values.seed)) : named;
}
