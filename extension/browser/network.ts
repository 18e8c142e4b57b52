import { browser } from './api.ts';

/** A request as DevTools' own record has it: a HAR entry whose content can be asked for. */
export interface RecordedRequest {
  /** HAR 1.2, with the browser's own additions. */
  readonly entry: unknown;
  /** @returns `null` where the browser does not give it, as Chromium for blocked answers */
  content(): Promise<string | null>;
}

/** Calls back for every request that DevTools saw end, while DevTools is open. */
export function onRequestFinished(listener: (request: RecordedRequest) => void): void {
  browser.devtools.network.onRequestFinished.addListener((request) =>
    listener({ entry: request, content: () => contentOf(request) }),
  );
}

/** The callback form, which both browsers have: in Chromium that of `browser` returns nothing. */
interface CallbackApi {
  readonly devtools: {
    readonly network: { getHAR(done: (har: { entries?: readonly Entry[] }) => void): void };
  };
}

/**
 * What DevTools has recorded so far, with what is not over: in Chromium a request whose answer the page never reads
 * does not end. Builds every entry anew, so it is for single questions.
 */
export function recordSoFar(): Promise<readonly RecordedRequest[]> {
  const { chrome } = globalThis as unknown as { readonly chrome: CallbackApi };
  return new Promise((resolve) => {
    try {
      chrome.devtools.network.getHAR(({ entries = [] }) =>
        resolve(entries.map((entry) => ({ entry, content: () => contentOf(entry) }))),
      );
    } catch {
      resolve([]);
    }
  });
}

/** Calls back when the inspected tab shows another page, whether it took a request or not. */
export function onNavigated(listener: (url: string) => void): void {
  browser.devtools.network.onNavigated.addListener((url) => listener(url));
}

/** What the two browsers give: Chromium an object, Firefox a list, and the encoding in the entry. */
type Content =
  | { readonly content: string | null; readonly encoding?: string }
  | readonly [content: string | null];

interface Entry {
  getContent(): Promise<object>;
  readonly response?: { readonly content?: { readonly encoding?: string } };
}

async function contentOf(request: Entry): Promise<string | null> {
  try {
    const given = (await request.getContent()) as Content;
    const [content, encoding] =
      'content' in given ? [given.content, given.encoding] : [given[0], request.response?.content?.encoding];
    if (content === null || encoding !== 'base64') return content;
    return new TextDecoder().decode(Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0)));
  } catch {
    return null;
  }
}
