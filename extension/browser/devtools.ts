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

type WithApi = { readonly chrome: CallbackApi };

/** Evaluates an expression in the inspected page's top frame; `null` when it cannot. */
export async function evaluateInPage(expression: string): Promise<unknown> {
  const answer = await evaluateBy(frame?.contentWindow ?? window, expression);
  if (answer.ok || !(await renewed())) return answer.value;
  return (await evaluateBy(frame?.contentWindow ?? window, expression)).value;
}

/** @returns not `ok` where the browser itself failed, and not the expression */
function evaluateBy(
  page: Window,
  expression: string,
): Promise<{ readonly ok: boolean; readonly value: unknown }> {
  const { chrome } = page as unknown as WithApi;
  return new Promise((resolve) => {
    try {
      chrome.devtools.inspectedWindow.eval(expression, (value, problem) => {
        // Looked at, or Chromium writes "unchecked" into the console.
        const ok = chrome.runtime.lastError === undefined || chrome.runtime.lastError === null;
        resolve({ ok, value: problem === undefined || problem === null ? (value ?? null) : null });
      });
    } catch {
      resolve({ ok: false, value: null });
    }
  });
}

let frame: HTMLIFrameElement | null = null;
let renewal: Promise<boolean> | null = null;
let renewedAt = 0;

/**
 * After some navigations Firefox goes on asking a page that is gone ("Target already destroyed"), for as long as the
 * document that asks is there: a new one is told of the page that is shown.
 *
 * @returns whether there is a new one to ask by
 */
function renewed(): Promise<boolean> {
  if (renewal === null && Date.now() - renewedAt < REST_MS) return Promise.resolve(false);
  renewal ??= new Promise<boolean>((resolve) => {
    const fresh = document.createElement('iframe');
    fresh.src = '/blank.html';
    fresh.addEventListener('load', () => {
      // One that has no such API is of no use, and what is there stays.
      const { chrome } = (fresh.contentWindow ?? {}) as Partial<WithApi>;
      const canAsk = chrome?.devtools !== undefined;
      (canAsk ? frame : fresh)?.remove();
      if (canAsk) frame = fresh;
      resolve(canAsk);
    });
    document.body.append(fresh);
  }).finally(() => {
    renewal = null;
    renewedAt = Date.now();
  });
  return renewal;
}

/** A page of the browser's own cannot be asked by any. */
const REST_MS = 1_000;
