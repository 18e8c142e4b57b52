/** What the page, its frames and its workers run: plain JavaScript, sent as text. */
const sending = `
const send = (url, shape) => shape.api === 'beacon' ? byBeacon(url, shape)
  : shape.api === 'fetch' ? byFetch(url, shape) : byXhr(url, shape);

async function byFetch(url, { method, headers, body, credentials }) {
  try {
    const answer = await fetch(url, { method, headers, body, credentials });
    await answer.arrayBuffer().catch(() => null);
    return { delivered: true, serial: answer.headers.get('X-Serial') };
  } catch (error) {
    return { delivered: false, error: String(error) };
  }
}

function byXhr(url, { api, method, headers, body }) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (api === 'xhr-upload') request.upload.onprogress = () => {};
    request.onload = () => resolve({ delivered: true, serial: request.getResponseHeader('X-Serial') });
    request.onerror = () => resolve({ delivered: false, error: 'error event' });
    request.send(body);
  });
}

function byBeacon(url, { headers, body }) {
  const sent = navigator.sendBeacon(url, new Blob([body], { type: headers['Content-Type'] }));
  return { delivered: null, error: sent ? null : 'not taken' };
}
`;

export const workerScript = `${sending}
const answer = async ({ data }, port) => port.postMessage({ id: data.id, result: await send(data.url, data.shape) });
if (typeof onconnect === 'undefined') onmessage = (event) => answer(event, self);
else onconnect = ({ ports: [port] }) => { port.onmessage = (event) => answer(event, port); };
`;

export const frameDocument = `<!doctype html><title>Frame</title><script>${sending}
addEventListener('message', async ({ data, source }) => {
  source.postMessage({ id: data.id, result: await send(data.url, data.shape) }, '*');
});
</script>`;

/** `soak.start(jobs, atOnce)` begins, `soak.state()` tells how far it is and what each got. */
export const pageDocument = `<!doctype html><title>Soak</title><link rel="icon" href="data:,">
<iframe id="frame" src="/frame"></iframe><iframe id="sandbox" sandbox="allow-scripts" src="/frame"></iframe>
<script>${sending}
performance.setResourceTimingBufferSize(200000);
const waiting = new Map();
let last = 0;
const settle = ({ data }) => { waiting.get(data.id)?.(data.result); waiting.delete(data.id); };
addEventListener('message', settle);
const worker = new Worker('/worker.js');
worker.onmessage = settle;
const shared = new SharedWorker('/worker.js');
shared.port.onmessage = settle;
const ports = {
  frame: (message) => document.querySelector('#frame').contentWindow.postMessage(message, '*'),
  sandbox: (message) => document.querySelector('#sandbox').contentWindow.postMessage(message, '*'),
  worker: (message) => worker.postMessage(message),
  'shared-worker': (message) => shared.port.postMessage(message),
};
const ask = (url, shape) => shape.place === 'page' ? send(url, shape) : new Promise((resolve) => {
  const id = ++last;
  waiting.set(id, resolve);
  ports[shape.place]({ id, url, shape });
});
const results = [];
let done = 0;
globalThis.soak = {
  start(jobs, atOnce) {
    let next = 0;
    const work = async () => {
      while (next < jobs.length) {
        const index = next++;
        const { url, shape } = jobs[index];
        results[index] = await ask(url, shape);
        done += 1;
      }
    };
    for (let lane = 0; lane < atOnce; lane += 1) work();
  },
  done: () => done,
  results: () => results,
};
</script>`;
