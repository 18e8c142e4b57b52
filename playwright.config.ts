import { defineConfig } from '@playwright/test';

/** One runner for all: pure tests, Django, and the real extension in the real browsers. */
export default defineConfig({
  testDir: 'tests',
  outputDir: '.tmp/test-results',
  timeout: 60_000,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['list'], ['./tests/closing-line.ts']],
  projects: [
    { name: 'unit', testMatch: ['unit/**/*.test.ts', 'conformance/**/*.test.ts'] },
    { name: 'django', testMatch: 'django/**/*.test.ts' },
    { name: 'chromium', testMatch: ['browser/**/*.test.ts', 'panel/**/*.test.ts'] },
    // The panel's own tests show it on a page; in Firefox's DevTools it is seen by the tests in browser/.
    { name: 'firefox', testMatch: 'browser/**/*.test.ts' },
  ],
});
