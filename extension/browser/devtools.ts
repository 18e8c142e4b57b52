import { browser } from './api.ts';

/** What the DevTools APIs give; callable only in the devtools page and in a panel. */

export function inspectedTabId(): number {
  return browser.devtools.inspectedWindow.tabId;
}

export async function createPanel(title: string, icon: string, page: string): Promise<void> {
  await browser.devtools.panels.create(title, icon, page);
}

/** Evaluates an expression in the inspected page's top frame; `null` when it cannot. */
export async function evaluateInPage(expression: string): Promise<unknown> {
  try {
    const [value, problem] = await browser.devtools.inspectedWindow.eval(expression);
    return problem === undefined || problem === null ? value : null;
  } catch {
    return null;
  }
}
