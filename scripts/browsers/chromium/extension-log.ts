import type { BrowserContext } from 'playwright';

/** Collects what goes wrong inside of the extension: in its panel, its other pages and its worker. */
export class ExtensionLog {
  readonly lines: string[] = [];

  constructor(context: BrowserContext, origin: string) {
    context.on('console', (message) => {
      const from = message.location().url;
      if (message.type() === 'error' && from.startsWith(origin))
        this.lines.push(`${from}: ${message.text()}`);
    });
    context.on('weberror', (event) => {
      const error = event.error();
      if (error.stack?.includes(origin)) this.lines.push(error.stack);
    });
  }
}
