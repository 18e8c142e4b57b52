/** What the page and its sandboxed frame run: plain JavaScript, sent as text. */
const sending = `
const send = (url, request) => request.api === 'xhr' ? byXhr(url, request) : byFetch(url, request);

async function byFetch(url, { method, headers, body, credentials, mode, redirect }) {
  try {
    const answer = await fetch(url, { method, headers, body, credentials, mode, redirect });
    await answer.arrayBuffer().catch(() => null);
    return { delivered: true, status: answer.status, type: answer.type, names: [...answer.headers.keys()] };
  } catch (error) {
    return { delivered: false, error: String(error) };
  }
}

function byXhr(url, { method, headers, body, credentials, uploadListener }) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.withCredentials = credentials === 'include';
    for (const [name, value] of headers) request.setRequestHeader(name, value);
    if (uploadListener) request.upload.onprogress = () => {};
    request.onload = () => {
      const names = request.getAllResponseHeaders().trim().split('\\r\\n').map((line) => line.split(':')[0]);
      resolve({ delivered: true, status: request.status, type: 'xhr', names: names.filter(Boolean).sort() });
    };
    request.onerror = () => resolve({ delivered: false, error: 'error event' });
    request.send(body);
  });
}
`;

/** An opaque origin: it answers its parent's questions. */
export const frameDocument = `<!doctype html><title>Opaque</title><script>${sending}
addEventListener('message', async ({ data, ports }) => ports[0].postMessage(await send(data.url, data.request)));
</script>`;

/** `differential.run(jobs, atOnce)`: each job's requests one after the other, that many jobs at once. */
export const pageDocument = `<!doctype html><title>Differential</title><link rel="icon" href="data:,">
<iframe sandbox="allow-scripts" src="/frame"></iframe><script>${sending}
// The extension reads this page's resource timing; an ordinary page does not send thousands of requests.
performance.setResourceTimingBufferSize(100000);

function fromFrame(url, request) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    document.querySelector('iframe').contentWindow.postMessage({ url, request }, '*', [port2]);
  });
}

globalThis.differential = {
  async run(jobs, atOnce) {
    const results = [];
    let next = 0;
    const work = async () => {
      while (next < jobs.length) {
        const index = next++;
        const { frame, url, sends } = jobs[index];
        results[index] = [];
        for (const request of sends) {
          results[index].push(await (frame === 'sandbox' ? fromFrame(url, request) : send(url, request)));
        }
      }
    };
    // Nobody asks for those of the runs before any more.
    performance.clearResourceTimings();
    await Promise.all(Array.from({ length: atOnce }, work));
    return results;
  },
};
</script>`;
