import { browser } from './api.ts';

/** The extension's own pages, in tabs. A page inside of DevTools cannot open one by itself in Firefox. */
const OPEN = 'corscope-open-page';

type Page = 'help' | 'options';

/** Shows "Why don’t I see the panel or my request?" in a tab. To be called from any page of the extension. */
export function openHelp(): void {
  ask('help');
}

/** Shows the options in a tab. To be called from any page of the extension. */
export function openOptions(): void {
  ask('options');
}

function ask(page: Page): void {
  browser.runtime.sendMessage({ type: OPEN, page }).catch(() => {});
}

/** Opens pages for those who ask, and the help for a click on the toolbar icon. At top level of the background. */
export function servePages(): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { type, page } = (message ?? {}) as { type?: unknown; page?: unknown };
    if (type === OPEN) void show(page === 'options' ? 'options' : 'help');
    return undefined;
  });
  browser.action.onClicked.addListener(() => void show('help'));
}

async function show(page: Page): Promise<void> {
  if (page === 'options') await browser.runtime.openOptionsPage();
  else await browser.tabs.create({ url: browser.runtime.getURL('extension/help/help.html') });
}

export function versionOfThis(): string {
  return browser.runtime.getManifest().version;
}
