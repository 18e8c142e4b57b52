import type { Frame, Page } from 'playwright';
import type { Panel } from '../driver.ts';
import { poll } from '../poll.ts';
import type { LoadedExtension } from './start.ts';

/** Waits until the extension's DevTools page has made its panel. */
export async function untilPanelIsMade(devTools: Page, extension: LoadedExtension): Promise<void> {
  await poll('the panel', () => viewId(devTools, extension), 30_000);
}

export async function showPanel(devTools: Page, extension: LoadedExtension): Promise<void> {
  const id = await poll('the panel', () => viewId(devTools, extension));
  await devTools.evaluate(`import('./ui/legacy/legacy.js').then(({ ViewManager }) =>
    ViewManager.ViewManager.instance().showView(${JSON.stringify(id)}))`);
  await poll('the document of the panel', () => frameOf(devTools, extension));
}

/** DevTools gives an extension's panel a view, whose id is the extension's origin and the title without spaces. */
async function viewId(devTools: Page, { origin }: LoadedExtension): Promise<string | null> {
  // Whoever asks for the view manager before the front end has drawn itself breaks it.
  const id = await devTools.evaluate(`document.querySelector('.tabbed-pane, .root-view') === null ? null :
    import('./ui/legacy/legacy.js').then(({ ViewManager }) =>
      [...ViewManager.ViewManager.instance().views.keys()].find((id) => id.startsWith('${origin}')) ?? null)`);
  return typeof id === 'string' ? id : null;
}

function frameOf(devTools: Page, { origin, devToolsPage }: LoadedExtension): Frame | undefined {
  return devTools
    .frames()
    .find(
      (frame) => frame.url().startsWith(`${origin}/`) && frame.url() !== devToolsPage && !frame.isDetached(),
    );
}

/**
 * The window as well as the viewport: the panel is another process's frame, and the mouse finds it only
 * inside of the real window, however large the emulated viewport is.
 */
export async function sizeDevTools(devTools: Page, width: number, height: number): Promise<void> {
  const session = await devTools.context().newCDPSession(devTools);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } });
  await session.detach();
  await devTools.setViewportSize({ width, height });
}

export class ChromiumPanel implements Panel {
  private readonly devTools: Page;
  private readonly extension: LoadedExtension;

  constructor(devTools: Page, extension: LoadedExtension) {
    this.devTools = devTools;
    this.extension = extension;
  }

  async evaluate(expression: string): Promise<unknown> {
    return (await this.frame()).evaluate(expression);
  }

  async click(selector: string, button: 'left' | 'right' = 'left'): Promise<void> {
    await (await this.frame()).locator(selector).first().click({ button, timeout: 5_000 });
  }

  press(key: string): Promise<void> {
    return this.devTools.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.devTools.keyboard.type(text);
  }

  async screenshot(file: string): Promise<void> {
    await this.devTools.screenshot({ path: file });
  }

  setSize(width: number, height: number): Promise<void> {
    return sizeDevTools(this.devTools, width, height);
  }

  /** Looked up each time: a reload of the extension or of DevTools makes a new one. */
  private frame(): Promise<Frame> {
    return poll('the document of the panel', () => frameOf(this.devTools, this.extension));
  }
}
