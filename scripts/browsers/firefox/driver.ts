import type { Driver, LaunchOptions, Panel, Verdict } from '../driver.ts';
import { poll } from '../poll.ts';
import { BrowserWindow } from './browser-window.ts';
import { drainVerdicts } from './oracle.ts';
import { FirefoxPanel } from './panel.ts';
import { type Started, start } from './start.ts';

interface Extension {
  readonly id: string;
  readonly origin: string;
}

export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const started = await start(options);
  try {
    const firefox = new BrowserWindow(started.marionette);
    const { id, host } = (await firefox.call('install-extension', options.extension)) as Record<
      string,
      string
    >;
    if (id === undefined || host === undefined) throw new Error('Firefox installed no extension');
    const extension = { id, origin: `moz-extension://${host}` };
    await firefox.call('listen', extension.origin);
    return new FirefoxDriver(started, firefox, extension, options);
  } catch (error) {
    await started.close();
    throw error;
  }
}

class FirefoxDriver implements Driver {
  readonly browser = 'firefox';
  private readonly started: Started;
  private readonly firefox: BrowserWindow;
  private readonly extension: Extension;
  private readonly size: { readonly width: number; readonly height: number } | null;
  private toolId: unknown = null;
  private panel: FirefoxPanel | null = null;

  constructor(started: Started, firefox: BrowserWindow, extension: Extension, options: LaunchOptions) {
    this.started = started;
    this.firefox = firefox;
    this.extension = extension;
    const { headless, width = 1280, height = 800 } = options;
    this.size = headless ? { width, height } : null;
  }

  extensionOrigin(): string {
    return this.extension.origin;
  }

  async openDevTools(): Promise<void> {
    if (this.toolId !== null) return;
    this.toolId = await this.firefox.call('open-toolbox', this.extension.id);
    if (this.size !== null) await this.firefox.call('resize-toolbox', this.size.width, this.size.height);
  }

  async openPage(url: string): Promise<void> {
    await this.started.marionette.send('WebDriver:Navigate', { url });
  }

  async evaluateInPage(expression: string): Promise<unknown> {
    const script = `
      const done = arguments[arguments.length - 1];
      (async () => (${expression}))().then(
        (value) => done({ value: value ?? null }),
        (error) => done({ error: String(error) }),
      );`;
    const answer = await this.started.marionette.send('WebDriver:ExecuteAsyncScript', { script, args: [] });
    const { value } = answer as { value: { value?: unknown; error?: string } };
    if (value.error !== undefined) throw new Error(value.error);
    return value.value;
  }

  async clickInPage(selector: string): Promise<void> {
    const { marionette } = this.started;
    const found = await poll(
      selector,
      () => marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector }),
      5_000,
    );
    const [id] = Object.values((found as { value: Record<string, string> }).value);
    await marionette.send('WebDriver:ElementClick', { id });
  }

  async badge(): Promise<string> {
    return (await this.firefox.call('badge', this.extension.id)) as string;
  }

  async tabs(): Promise<readonly string[]> {
    return (await this.firefox.call('tabs')) as string[];
  }

  async openPanel(): Promise<Panel> {
    await this.openDevTools();
    const context = (await this.firefox.call('show-panel', this.toolId)) as number;
    this.panel ??= new FirefoxPanel(this.firefox);
    this.panel.context = context;
    return this.panel;
  }

  drainVerdicts(): Promise<readonly Verdict[]> {
    return drainVerdicts(this.firefox);
  }

  async warmUp(url: string, seen: () => Promise<boolean>): Promise<void> {
    await poll('the first event in the extension', async () => {
      await this.evaluateInPage(`fetch(${JSON.stringify(url)}, { mode: 'no-cors' }).then(() => 0, () => 0)`);
      return seen();
    });
    await this.drainVerdicts();
  }

  async killBackground(): Promise<void> {
    await this.firefox.call('terminate-background', this.extension.id);
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.firefox.call('background-runs', this.extension.id)) === true;
  }

  async closeDevTools(): Promise<void> {
    await this.firefox.call('close-toolbox');
    this.toolId = null;
    this.panel = null;
  }

  async extensionLogs(): Promise<readonly string[]> {
    return (await this.firefox.call('extension-errors')) as string[];
  }

  async wireTruth(header: string) {
    const ids = (await this.firefox.call('answers', header)) as { requestId: string; value: string }[];
    return { pairs: [], ids };
  }

  close(): Promise<void> {
    return this.started.close();
  }
}
