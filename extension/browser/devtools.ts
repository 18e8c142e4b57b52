import { browser } from './api.ts';

/** What the DevTools APIs give; callable only in the devtools page and in a panel. */

export function inspectedTabId(): number {
  return browser.devtools.inspectedWindow.tabId;
}

export async function createPanel(title: string, icon: string, page: string): Promise<void> {
  await browser.devtools.panels.create(title, icon, page);
}

/** The callback form, which both browsers have: in Chromium that of `browser` returns nothing. */
interface CallbackApi {
  readonly runtime: { readonly lastError?: unknown };
  readonly devtools: {
    readonly inspectedWindow: {
      eval(expression: string, done: (value: unknown, problem: unknown) => void): void;
    };
  };
}

/** Evaluates an expression in the inspected page's top frame; `null` when it cannot. */
export function evaluateInPage(expression: string): Promise<unknown> {
  const { chrome } = globalThis as unknown as { readonly chrome: CallbackApi };
  return new Promise((resolve) => {
    try {
      chrome.devtools.inspectedWindow.eval(expression, (value, problem) => {
        // Looked at, or Chromium writes "unchecked" into the console.
        void chrome.runtime.lastError;
        resolve(problem === undefined || problem === null ? (value ?? null) : null);
      });
    } catch {
      resolve(null);
    }
  });
}
