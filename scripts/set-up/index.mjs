// Makes a fresh clone ready to work; each step is skipped at once when already done.
// On the command line `node scripts/set-up/index.mjs --check` only tells what is there.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkObtainable, findBrowser, getBrowser } from './browsers.mjs';
import { exitWithSentence, SetUpError } from './error.mjs';
import { withLock } from './lock.mjs';
import { checkNode, installNodePackages, nodePackagesReady } from './node-packages.mjs';
import { findPython, makeEnvironment, pythonReady } from './python.mjs';

export { exitWithSentence, SetUpError };

/**
 * What can only be found, not made, is looked for first, so that a missing Python leaves nothing half done.
 * @param {{ python: boolean, browsers: ('chromium' | 'firefox')[] }} needs
 */
export async function setUp({ python, browsers }) {
  checkNode();
  const ready = nodePackagesReady() && (!python || pythonReady() !== null) && browsers.every(findBrowser);
  if (!ready) {
    browsers.forEach(checkObtainable);
    const systemPython = python && pythonReady() === null ? await findPython() : null;
    await withLock(async () => {
      await installNodePackages();
      if (systemPython !== null && pythonReady() === null) await makeEnvironment(systemPython);
      for (const browser of browsers) await getBrowser(browser);
    });
  }
  const found = {};
  for (const browser of browsers) found[browser] = await getBrowser(browser);
  return { python: python ? pythonReady() : null, browsers: found };
}

/** What is there already; installs nothing. */
export async function check() {
  return {
    node: process.versions.node,
    nodePackages: nodePackagesReady(),
    systemPython: await findPython().catch((error) => error.message),
    python: pythonReady(),
    browsers: { chromium: findBrowser('chromium'), firefox: findBrowser('firefox') },
  };
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const work = process.argv.includes('--check')
    ? check()
    : setUp({ python: true, browsers: ['chromium', 'firefox'] });
  await work.then((found) => console.log(JSON.stringify(found, null, 2)), exitWithSentence);
}
