import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser in which the harness is looked at: the machine's own, else Playwright's. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CORSCOPE_CHROMIUM'] ?? usual.find((path) => existsSync(path));
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export type FixtureName = 'everyday' | 'hostile' | 'timed' | 'echoing' | 'warned';

/** Shows a set of fixtures, as the first snapshot of the background. */
export async function show(
  page: Page,
  what: FixtureName | number,
  state: { readonly [key: string]: unknown } = {},
): Promise<void> {
  await page.evaluate(
    ([wanted, changed]) => {
      const { fixtures, receive } = window.harness;
      const rows =
        typeof wanted === 'number'
          ? fixtures.many(wanted)
          : wanted === 'warned'
            ? fixtures.warned()
            : fixtures[wanted];
      receive({
        type: 'snapshot',
        exchanges: rows,
        markers:
          typeof wanted === 'number' ? [] : wanted === 'timed' ? fixtures.timedMarkers : fixtures.markers,
        state: { ...fixtures.recordingState, ...changed },
      });
    },
    [what, state] as const,
  );
}
