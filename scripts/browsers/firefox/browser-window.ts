import { readFileSync } from 'node:fs';
import type { Marionette } from './marionette.ts';

/**
 * Runs the functions of `inside/`, which work within Firefox itself and not in a page. They are plain
 * JavaScript and sent as text: what a TypeScript loader makes of a function may lean on helpers that only
 * this process has.
 */
export class BrowserWindow {
  private readonly marionette: Marionette;

  constructor(marionette: Marionette) {
    this.marionette = marionette;
  }

  /** @param file of `inside/`, which holds one exported asynchronous function */
  async call(file: string, ...values: unknown[]): Promise<unknown> {
    const source = readFileSync(new URL(`./inside/${file}.js`, import.meta.url), 'utf8');
    const script = `
      const done = arguments[arguments.length - 1];
      (${source.slice(source.indexOf('export ') + 'export '.length)})(...[...arguments].slice(0, -1)).then(
        (value) => done({ value: value ?? null }),
        (error) => done({ error: String(error) + '\\n' + (error?.stack ?? '') }),
      );`;
    return this.inChrome(async () => {
      const answer = await this.marionette.send('WebDriver:ExecuteAsyncScript', {
        script,
        args: values,
        sandbox: 'system',
        newSandbox: false,
      });
      const { value: outcome } = answer as { value: { value?: unknown; error?: string } };
      if (outcome.error !== undefined) throw new Error(`inside Firefox, ${file}: ${outcome.error}`);
      return outcome.value;
    });
  }

  /** Real input, at a place in the browser's window or to what has the focus. */
  async perform(...actions: object[]): Promise<void> {
    await this.inChrome(async () => {
      await this.marionette.send('WebDriver:PerformActions', { actions });
      await this.marionette.send('WebDriver:ReleaseActions');
    });
  }

  private async inChrome<Value>(work: () => Promise<Value>): Promise<Value> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }
}
