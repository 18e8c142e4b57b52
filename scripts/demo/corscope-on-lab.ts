import type { Lab } from '../../lab/world.ts';
import type { Driver, LaunchOptions } from '../browsers/driver.ts';
import { launchBrowser } from '../browsers/launch.ts';

/** The browser with the extension, DevTools open, and the lab's page in its tab. */
export async function openLabPage(
  lab: Lab,
  options: Pick<LaunchOptions, 'browser' | 'path' | 'extension' | 'headless' | 'theme'>,
): Promise<Driver> {
  const driver = await launchBrowser({ width: 1400, height: 900, ...options });
  try {
    await driver.openDevTools();
    await driver.openPage(lab.pageUrl);
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/** What a person is told of scenarios that cannot be played here. */
export function skippedLines(lab: Lab, browser: Driver['browser']): readonly string[] {
  return lab.scenarios.flatMap((scenario) => {
    const reason = lab.whyNot(scenario, browser);
    return reason === null ? [] : [`skipped: ${scenario.id} (${reason})`];
  });
}
