import type { BrowserContext, Page } from 'playwright';
import type { Driver, LaunchOptions, Panel } from '../driver.ts';
import { poll } from '../poll.ts';
import { ExtensionLog } from './extension-log.ts';
import { NetworkOracle } from './oracle.ts';
import { ChromiumPanel, showPanel, sizeDevTools, untilPanelIsMade } from './panel.ts';
import { type Started, start } from './start.ts';

export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const started = await start(options);
  try {
    const { context, extension } = started;
    const page = await poll('the first tab', () => context.pages().find((page) => !isDevTools(page)));
    const oracle = await NetworkOracle.on(page);
    const { headless, width = 1280, height = 800 } = options;
    const size = headless ? { width, height } : null;
    return new ChromiumDriver(started, page, oracle, new ExtensionLog(context, extension.origin), size);
  } catch (error) {
    await started.close();
    throw error;
  }
}

class ChromiumDriver implements Driver {
  readonly browser = 'chromium';
  private readonly started: Started;
  private readonly page: Page;
  private readonly oracle: NetworkOracle;
  private readonly log: ExtensionLog;
  private readonly size: { readonly width: number; readonly height: number } | null;
  private devTools: Page | null = null;
  private panel: Panel | null = null;

  constructor(
    started: Started,
    page: Page,
    oracle: NetworkOracle,
    log: ExtensionLog,
    size: ChromiumDriver['size'],
  ) {
    this.size = size;
    this.started = started;
    this.page = page;
    this.oracle = oracle;
    this.log = log;
  }

  extensionOrigin(): string {
    return this.started.extension.origin;
  }

  async openDevTools(): Promise<void> {
    await this.shownDevTools();
  }

  async openPage(url: string): Promise<void> {
    await this.page.goto(url);
  }

  evaluateInPage(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }

  async clickInPage(selector: string): Promise<void> {
    await this.page.locator(selector).first().click({ timeout: 5_000 });
  }

  /** The toolbar is in no document; its own API tells, and one tab is open. */
  async badge(): Promise<string> {
    const { context, extension } = this.started;
    const worker = await poll('the background', () =>
      context.serviceWorkers().findLast((one) => one.url().startsWith(`${extension.origin}/`)),
    );
    const text = await worker.evaluate(`chrome.tabs.query({}).then((tabs) =>
      Promise.all(tabs.map(({ id: tabId }) => chrome.action.getBadgeText({ tabId }))))`);
    return (text as readonly string[]).join('');
  }

  async tabs(): Promise<readonly string[]> {
    return this.started.context
      .pages()
      .filter((page) => !isDevTools(page))
      .map((page) => page.url());
  }

  async openPanel(): Promise<Panel> {
    const devTools = await this.shownDevTools();
    await showPanel(devTools, this.started.extension);
    this.panel ??= new ChromiumPanel(devTools, this.started.extension);
    return this.panel;
  }

  drainVerdicts() {
    return this.oracle.drain();
  }

  async warmUp(url: string, seen: () => Promise<boolean>): Promise<void> {
    await poll('the first event in the extension', async () => {
      await this.page.evaluate((url) => fetch(url, { mode: 'no-cors' }).catch(() => null), url);
      return seen();
    });
    await this.drainVerdicts();
  }

  async killBackground(): Promise<void> {
    for (const targetId of await this.backgroundTargets()) {
      await this.started.devtools.send('Target.closeTarget', { targetId });
    }
  }

  async backgroundRuns(): Promise<boolean> {
    return (await this.backgroundTargets()).length > 0;
  }

  private async backgroundTargets(): Promise<readonly string[]> {
    const { devtools, extension } = this.started;
    const { targetInfos } = await devtools.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(`${extension.origin}/`))
      .map(({ targetId }) => targetId);
  }

  async closeDevTools(): Promise<void> {
    await this.devTools?.close();
    this.devTools = null;
    this.panel = null;
  }

  async extensionLogs(): Promise<readonly string[]> {
    return this.log.lines;
  }

  async wireTruth(header: string) {
    return { pairs: this.oracle.pairs(header), ids: [] };
  }

  close(): Promise<void> {
    return this.started.close();
  }

  private async shownDevTools(): Promise<Page> {
    if (this.devTools !== null) return this.devTools;
    const { context, devtools, extension } = this.started;
    await devtools.send('Target.openDevTools', { targetId: await this.targetId(context) });
    const page = await poll('DevTools', () => context.pages().find(isDevTools), 30_000);
    await untilPanelIsMade(page, extension);
    if (this.size !== null) await sizeDevTools(page, this.size.width, this.size.height);
    this.devTools = page;
    return page;
  }

  private async targetId(context: BrowserContext): Promise<string> {
    const session = await context.newCDPSession(this.page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  }
}

const isDevTools = (page: Page) => page.url().startsWith('devtools://');
