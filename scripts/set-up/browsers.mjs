import { isAbsolute } from 'node:path';
import { places } from './browser-places.mjs';
import { isProgram, read, run, which } from './command.mjs';
import { canInstallDebianPackages, installDebianPackage } from './debian.mjs';
import { SetUpError } from './error.mjs';
import { inProject } from './paths.mjs';
import { progress } from './progress.mjs';

const playwright = inProject('node_modules/playwright/cli.js');

/** An installed browser, or `null`. What a person names in CORSCOPE_CHROMIUM or CORSCOPE_FIREFOX goes first. */
export function findBrowser(browser) {
  const variable = `CORSCOPE_${browser.toUpperCase()}`;
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    const path = locate(named);
    if (path !== null) return browser === 'firefox' ? { path } : { path, kind: kindOf(path) };
    throw new SetUpError(
      `${variable} is set to ${named}, and there is no program: set it to a browser, or unset it.`,
    );
  }
  return browser === 'firefox' ? findFirefox() : findChromium();
}

/** Throws when it can be told beforehand that this browser is not to be had; nothing was changed then. */
export function checkObtainable(browser) {
  const byDownload = browser === 'chromium';
  if (findBrowser(browser) === null && !byDownload && !canInstallDebianPackages()) throw notToBeHad(browser);
}

/** Gets one, or throws the sentence that says how a person gets one. */
export async function getBrowser(browser) {
  const found = findBrowser(browser) ?? (await installBrowser(browser));
  if (found === null) throw notToBeHad(browser);
  return found;
}

function notToBeHad(browser) {
  const what = browser === 'firefox' ? 'Firefox' : 'Chromium, Chrome or Edge';
  const debian = browser === 'firefox' ? 'firefox-esr' : 'chromium';
  return new SetUpError(
    `No ${what} was found: install one (on Debian: apt-get install ${debian}, as root), or name its program in CORSCOPE_${browser.toUpperCase()}.`,
  );
}

async function installBrowser(browser) {
  if (browser === 'chromium') {
    const downloaded = (await playwrightChromium()) ?? (await downloadChromium());
    if (downloaded !== null) return downloaded;
  }
  if (!canInstallDebianPackages()) return null;
  await installDebianPackage(browser === 'firefox' ? 'firefox-esr' : 'chromium');
  return findBrowser(browser);
}

/** Playwright's own build, if it was downloaded before. */
async function playwrightChromium() {
  const script = 'import("playwright").then((p) => console.log(p.chromium.executablePath()))';
  const path = await read(process.execPath, ['-e', script]);
  return path !== null && isProgram(path) ? { path, kind: 'chromium' } : null;
}

async function downloadChromium() {
  progress("no Chromium, Chrome or Edge here: trying Playwright's download of Chromium (60 s at most)");
  const args = [playwright, 'install', '--no-shell', 'chromium'];
  const done = await run(process.execPath, args, { giveUpAfterMs: 60_000, quiet: true });
  if (!done) progress('that download is not to be had here');
  return done ? playwrightChromium() : null;
}

function findChromium() {
  for (const [kind, candidates] of places.chromium) {
    for (const candidate of candidates) {
      const path = locate(candidate);
      if (path !== null) return { path, kind };
    }
  }
  return null;
}

function findFirefox() {
  const path = places.firefox.map(locate).find((found) => found !== null);
  return path === undefined ? null : { path };
}

const locate = (name) => (isAbsolute(name) ? (isProgram(name) ? name : null) : which(name));

/** Chrome and Edge no longer take --load-extension: the driver must know. */
function kindOf(path) {
  if (/edge/i.test(path)) return 'edge';
  return /chrome/i.test(path) && !/chromium/i.test(path) ? 'chrome' : 'chromium';
}
