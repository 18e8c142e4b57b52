// What a page does with one request, in the ways that pages have, and what came of it.

/**
 * @typedef {object} Got what the page could tell by itself
 * @property {boolean | null} delivered whether there was an answer, an opaque one included; `null` when not told
 * @property {number | null} status 0 is an opaque answer
 * @property {string | null} error the words of the failure, which never tell why
 * @property {string | null} read the response header asked for; `null` also when it is hidden
 */

/** @returns {Promise<Got>} */
globalThis.play = ({ request, url }) => {
  const headers = Object.entries(request.headers ?? {}).map(([name, value]) => [name, filledIn(value)]);
  return players[request.api]({ ...request, headers }, url);
};

const players = { fetch: byFetch, xhr: byXhr, beacon, eventsource, img, font, module };

const got = (status = null, read = null) => ({ delivered: true, status, error: null, read });
const failed = (error) => ({ delivered: false, status: null, error: String(error), read: null });

/** `{cookie:NAME}` is what the page's script finds under that name. */
function filledIn(value) {
  return value.replace(/\{cookie:(\w+)\}/, (_, name) => {
    const cookies = Object.fromEntries(document.cookie.split('; ').map((cookie) => cookie.split('=')));
    return cookies[name] ?? '';
  });
}

async function byFetch({ method, headers, body, credentials, mode, abort, read }, url) {
  const controller = new AbortController();
  if (abort) setTimeout(() => controller.abort(), 400);
  try {
    const { signal } = controller;
    const response = await fetch(url, { method, headers, body, credentials, mode, signal });
    await response.text();
    return got(response.status, read ? response.headers.get(read) : null);
  } catch (error) {
    return failed(error);
  }
}

function byXhr({ method, headers, body, credentials, read }, url) {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    xhr.withCredentials = credentials === 'include';
    for (const [name, value] of headers) xhr.setRequestHeader(name, value);
    xhr.onload = () => resolve(got(xhr.status, read ? xhr.getResponseHeader(read) : null));
    xhr.onerror = () => resolve(failed('XMLHttpRequest: error'));
    xhr.send(body ?? null);
  });
}

/** Nobody is told what became of a beacon. */
async function beacon({ headers, body }, url) {
  const type = Object.fromEntries(headers)['Content-Type'];
  const queued = navigator.sendBeacon(url, new Blob([body], { type }));
  return queued
    ? { delivered: null, status: null, error: null, read: null }
    : failed('the beacon was not queued');
}

/** Until the stream ends, which is an `error` too: whoever closes it before aborts the request. */
function eventsource({ credentials }, url) {
  return new Promise((resolve) => {
    const source = new EventSource(url, { withCredentials: credentials === 'include' });
    let result = failed('EventSource: error');
    source.onopen = () => {
      result = got(200);
    };
    source.onerror = () => {
      source.close();
      resolve(result);
    };
  });
}

function img({ mode, credentials }, url) {
  return new Promise((resolve) => {
    const image = new Image();
    if (mode !== 'no-cors') image.crossOrigin = credentials === 'include' ? 'use-credentials' : 'anonymous';
    image.onload = () => resolve(got());
    image.onerror = () => resolve(failed('img: error'));
    image.src = url;
  });
}

async function font(_, url) {
  return new FontFace('Lab', `url(${JSON.stringify(url)})`).load().then(() => got(), failed);
}

async function module(_, url) {
  return import(url).then(() => got(), failed);
}
