import { browser } from './api.ts';

/**
 * Chromium hides preflights, `Origin` and the headers of blocked responses unless 'extraHeaders' is
 * asked for; Firefox has no such word and throws on it.
 */
export const offersExtraHeaders =
  'OnSendHeadersOptions' in browser.webRequest
    ? 'EXTRA_HEADERS' in (browser.webRequest.OnSendHeadersOptions as object)
    : false;
