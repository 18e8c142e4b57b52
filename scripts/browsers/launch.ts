import { launchChromium } from './chromium/driver.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox/driver.ts';

/** Starts the browser on a new profile, with the extension loaded and one empty tab. */
export function launchBrowser(options: LaunchOptions): Promise<Driver> {
  return options.browser === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

/** Whether a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(
    (name) => name !== undefined && name !== '',
  );
}
