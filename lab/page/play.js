// What the page does with one scenario: an ordinary fetch or XMLHttpRequest, and what came of it.

/**
 * @typedef {object} Got what the page could tell by itself
 * @property {boolean} delivered whether there was an answer, an opaque one included
 * @property {number | null} status 0 is an opaque answer
 * @property {string | null} error the words of the failure, which never tell why
 * @property {string | null} read the response header asked for; `null` also when it is hidden
 */

/** @returns {Promise<Got>} */
export function play({ request, url }) {
  return request.api === 'xhr' ? playXhr(request, url) : playFetch(request, url);
}

async function playFetch(request, url) {
  const { method, headers, body, credentials, mode, read } = request;
  try {
    const response = await fetch(url, { method, headers, body, credentials, mode });
    await response.text();
    return {
      delivered: true,
      status: response.status,
      error: null,
      read: read ? response.headers.get(read) : null,
    };
  } catch (error) {
    return failed(String(error));
  }
}

function playXhr({ method, headers, body, credentials, read }, url) {
  return new Promise((resolve) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    xhr.withCredentials = credentials === 'include';
    for (const [name, value] of Object.entries(headers ?? {})) xhr.setRequestHeader(name, value);
    xhr.onload = () =>
      resolve({
        delivered: true,
        status: xhr.status,
        error: null,
        read: read ? xhr.getResponseHeader(read) : null,
      });
    xhr.onerror = () => resolve(failed('XMLHttpRequest: error'));
    xhr.send(body ?? null);
  });
}

const failed = (error) => ({ delivered: false, status: null, error, read: null });
