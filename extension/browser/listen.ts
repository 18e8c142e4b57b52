import type { WebRequest } from 'webextension-polyfill';
import type { ObservedEvent } from '../../src/exchange/observed-event.ts';
import { browser } from './api.ts';
import { offersExtraHeaders } from './extra-headers.ts';
import {
  beforeRedirect,
  beforeRequest,
  completed,
  errorOccurred,
  headersReceived,
  sendHeaders,
  withContext,
} from './observe.ts';

export type OnEvent = (event: ObservedEvent, tabId: number) => void;

/** Which browser's rules decide here, told by a feature and not by its name. */
export const rulesOfThisBrowser = offersExtraHeaders ? 'chromium' : 'firefox';

/** Whether events that come while the background wakes are told by kind: all of one, then all of the next. */
export const tellsByKind = rulesOfThisBrowser === 'firefox';

/**
 * Whether the browser can filter by tab and still give workers without a tab. Firefox can. Chromium
 * takes `tabId: -1` for "every tab", and a listener that is to catch the waking event has to be added
 * before the ids of the inspected tabs can be read: there one unfiltered set serves all.
 */
const filtersByTab = !offersExtraHeaders;

function extra<Word extends string>(word: Word): Word[] {
  return offersExtraHeaders ? [word, 'extraHeaders' as Word] : [word];
}

/** One set of listeners; returns how to take it away. */
function addSet(filter: WebRequest.RequestFilter, onEvent: OnEvent): () => void {
  const { webRequest } = browser;
  // Requests whose beginning was seen here: of the others the first event has to tell who sent them.
  const begun = new Set<string>();
  const tell = (event: ObservedEvent, details: Parameters<typeof withContext>[1]): undefined => {
    const { requestId, phase } = event;
    onEvent(begun.has(requestId) ? event : withContext(event, details), details.tabId);
    if (phase === 'completed' || phase === 'error') begun.delete(requestId);
    else begun.add(requestId);
  };
  const onBeforeRequest = (details: WebRequest.OnBeforeRequestDetailsType): undefined =>
    tell(beforeRequest(details), details);
  const onSendHeaders = (details: WebRequest.OnSendHeadersDetailsType): void =>
    tell(sendHeaders(details), details);
  const onHeadersReceived = (details: WebRequest.OnHeadersReceivedDetailsType): undefined =>
    tell(headersReceived(details), details);
  const onBeforeRedirect = (details: WebRequest.OnBeforeRedirectDetailsType): void =>
    tell(beforeRedirect(details), details);
  const onCompleted = (details: WebRequest.OnCompletedDetailsType): void => tell(completed(details), details);
  const onErrorOccurred = (details: WebRequest.OnErrorOccurredDetailsType): void =>
    tell(errorOccurred(details), details);

  webRequest.onBeforeRequest.addListener(onBeforeRequest, filter);
  webRequest.onSendHeaders.addListener(onSendHeaders, filter, extra('requestHeaders'));
  webRequest.onHeadersReceived.addListener(onHeadersReceived, filter, extra('responseHeaders'));
  webRequest.onBeforeRedirect.addListener(onBeforeRedirect, filter, extra('responseHeaders'));
  webRequest.onCompleted.addListener(onCompleted, filter, extra('responseHeaders'));
  webRequest.onErrorOccurred.addListener(onErrorOccurred, filter);
  return () => {
    webRequest.onBeforeRequest.removeListener(onBeforeRequest);
    webRequest.onSendHeaders.removeListener(onSendHeaders);
    webRequest.onHeadersReceived.removeListener(onHeadersReceived);
    webRequest.onBeforeRedirect.removeListener(onBeforeRedirect);
    webRequest.onCompleted.removeListener(onCompleted);
    webRequest.onErrorOccurred.removeListener(onErrorOccurred);
  };
}

/** The listeners of this run: none while no tab is inspected. */
export class Listeners {
  private readonly sets = new Map<number, () => void>();
  private readonly onEvent: OnEvent;

  constructor(onEvent: OnEvent) {
    this.onEvent = onEvent;
  }

  /** Listens to exactly these tabs, and to workers without a tab; to nothing when there is none. */
  listenTo(tabIds: readonly number[]): void {
    const wanted = new Set(tabIds.length === 0 ? [] : filtersByTab ? [-1, ...tabIds] : [ALL_TABS]);
    for (const [tabId, remove] of this.sets) {
      if (wanted.has(tabId)) continue;
      remove();
      this.sets.delete(tabId);
    }
    for (const tabId of wanted) {
      if (this.sets.has(tabId)) continue;
      const urls = ['<all_urls>'];
      this.sets.set(tabId, addSet(tabId === ALL_TABS ? { urls } : { urls, tabId }, this.onEvent));
    }
  }

  /** Before anything could be read: whatever may have woken the background has to find a listener. */
  listenAtWake(): void {
    const kept = inspectedTabsKeptForWake();
    this.listenTo(kept ?? [ALL_TABS]);
  }
}

/** No tab has this id. */
const ALL_TABS = -2;

const WAKE_KEY = 'inspected-tabs';

/**
 * The inspected tabs that the last run left for this one, where they can be read synchronously:
 * Firefox's event page has `localStorage`, and there a listener added at top level and removed again
 * would wake the page for ever. `null` in a service worker, which has none.
 */
function inspectedTabsKeptForWake(): readonly number[] | null {
  if (typeof localStorage === 'undefined') return null;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(WAKE_KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'number') : [];
  } catch {
    return [];
  }
}

export function keepInspectedTabsForWake(tabIds: readonly number[]): void {
  if (typeof localStorage === 'undefined') return;
  localStorage.setItem(WAKE_KEY, JSON.stringify(tabIds));
}
