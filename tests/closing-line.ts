import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends the run with "N passed, N failed", alone on its line of standard output. */
export default class ClosingLine implements Reporter {
  private readonly last = new Map<string, TestResult['status']>();

  onTestEnd(test: TestCase, result: TestResult): void {
    this.last.set(test.id, result.status);
  }

  async onExit(): Promise<void> {
    const statuses = [...this.last.values()];
    const passed = statuses.filter((status) => status === 'passed').length;
    const skipped = statuses.filter((status) => status === 'skipped').length;
    const failed = statuses.length - passed - skipped;
    process.stdout.write(
      `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}\n`,
    );
  }
}
