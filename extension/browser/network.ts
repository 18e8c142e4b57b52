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

/** Calls back when the inspected tab shows another page, whether it took a request or not. */
export function onNavigated(listener: (url: string) => void): void {
  browser.devtools.network.onNavigated.addListener((url) => listener(url));
}

async function contentOf(request: { getContent(): Promise<object> }): Promise<string | null> {
  try {
    // Typed as an object; both browsers give the two as a list.
    const [content, encoding] = (await request.getContent()) as [string | null, string | undefined];
    if (content === null) return null;
    return encoding === 'base64' ? atob(content) : content;
  } catch {
    return null;
  }
}
