import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { type Lab, type LabOptions, startLab } from '../../lab/world.ts';
import type { Browser, Driver, LaunchOptions } from '../../scripts/browsers/driver.ts';
import { launchBrowser } from '../../scripts/browsers/launch.ts';
import { setUp } from '../../scripts/set-up/index.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The browser of the Playwright project that runs. */
export function browserUnderTest(): Browser {
  return test.info().project.name === 'firefox' ? 'firefox' : 'chromium';
}

/** The built extension in the real browser, without DevTools so far. */
export async function launchWithCorscope(options: Pick<LaunchOptions, 'language'> = {}): Promise<Driver> {
  const browser = browserUnderTest();
  const { browsers } = await setUp({ python: false, browsers: [browser] });
  const program = browsers[browser]?.path;
  if (program === undefined) throw new Error(`no ${browser}`);
  return launchBrowser({
    browser,
    path: program,
    extension: path.join(root, 'dist', browser),
    headless: true,
    width: 1200,
    height: 800,
    theme: 'dark',
    ...options,
  });
}

export async function startLabForTest(options: Pick<LabOptions, 'disguise'> = {}): Promise<Lab> {
  const { python } = await setUp({ python: true, browsers: [] });
  if (python === null) throw new Error('no Python environment');
  return startLab({ python, ...options });
}
