import type { Browser } from '../browsers/driver.ts';

/** Something that a page does, to be recorded. */
export interface StreamCase {
  /** kebab-case; names the file. */
  readonly id: string;
  /** What happens, in one sentence. */
  readonly title: string;
  /** Only one browser has it. */
  readonly only?: Browser;
  /** Where the page is; `/` by default. */
  readonly page?: string;
  /**
   * Run in the page, as the body of an asynchronous function: `home`, `api` (another origin, same site) and
   * `far` (another site) are origins, `until(ms)` waits.
   */
  readonly run: string;
  /** Afterwards the tab goes there, and back again when `back` is set. */
  readonly leave?: { readonly to: string; readonly back?: true };
}

const put = `{ method: 'PUT' }`;
const quiet = '.then((r) => r.text(), () => null)';

export const cases: readonly StreamCase[] = [
  { id: 'simple-allowed', title: 'A GET that is allowed.', run: `await fetch(api + '/ok')${quiet}` },
  {
    id: 'simple-blocked',
    title: 'A GET without Access-Control-Allow-Origin.',
    run: `await fetch(far + '/bare')${quiet}`,
  },
  { id: 'preflighted', title: 'A PUT with its preflight.', run: `await fetch(far + '/ok', ${put})${quiet}` },
  {
    id: 'preflight-refused',
    title: 'A PUT whose preflight is refused.',
    run: `await fetch(far + '/refuse', ${put})${quiet}`,
  },
  {
    id: 'twins-answered-differently',
    title: 'Six equal PUTs at once; every second preflight is refused.',
    run: `await Promise.all(Array.from({ length: 6 }, () => fetch(far + '/every-second', ${put})${quiet}))`,
  },
  {
    id: 'twins-with-other-headers',
    title: 'PUTs to one URL at once that differ in their headers.',
    run: `await Promise.all(['X-A', 'X-B', 'X-A'].map((name) =>
      fetch(far + '/ok', { method: 'PUT', headers: { [name]: '1' } })${quiet}))`,
  },
  {
    id: 'own-options',
    title: 'OPTIONS that the page itself sends.',
    run: `await fetch(api + '/ok', { method: 'OPTIONS' })${quiet}`,
  },
  {
    id: 'redirect-with-preflight-per-hop',
    title: 'A PUT that is redirected to another origin: a preflight for each.',
    run: `await fetch(api + '/redirect?to=' + far + '/ok', ${put})${quiet}`,
  },
  {
    id: 'redirect-blocked',
    title: 'A redirect without Access-Control-Allow-Origin.',
    run: `await fetch(api + '/redirect-bare?to=' + far + '/ok')${quiet}`,
  },
  {
    id: 'redirect-forbidden-by-policy',
    title: 'Redirects to an address that the page’s own connect-src does not name.',
    page: '/strict',
    run: `await Promise.all(['GET', 'PUT'].map((method) =>
      fetch(api + '/redirect?to=' + far + '/ok', { method })${quiet}))`,
  },
  {
    id: 'beacon',
    title: 'A beacon with JSON: preflighted.',
    run: `navigator.sendBeacon(far + '/ok', new Blob(['{}'], { type: 'application/json' })); await until(600)`,
  },
  {
    id: 'keepalive',
    title: 'A keepalive fetch.',
    run: `await fetch(far + '/ok', { method: 'POST', keepalive: true, body: 'x' })${quiet}`,
  },
  {
    id: 'xhr-with-upload-listener',
    title: 'A POST preflighted because somebody listens to its upload.',
    run: `await new Promise((done) => { const x = new XMLHttpRequest(); x.open('POST', far + '/ok');
      x.upload.onprogress = () => {}; x.onloadend = done; x.send('x'); })`,
  },
  {
    id: 'module-script',
    title: 'A module script of another origin.',
    run: `await import(far + '/module.js').catch(() => null); await import(far + '/module-bare.js').catch(() => null)`,
  },
  {
    id: 'font',
    title: 'A font of another origin, blocked, and one allowed.',
    run: `await Promise.allSettled([new FontFace('a', 'url(' + far + '/font-bare.woff2)').load(),
      new FontFace('b', 'url(' + far + '/font.woff2)').load()])`,
  },
  {
    id: 'image-crossorigin',
    title: 'Images with and without crossorigin.',
    run: `await Promise.all([['/image.svg', 'anonymous'], ['/image-bare.svg', 'anonymous'], ['/image-bare.svg?plain', null]]
      .map(([path, cross]) => new Promise((done) => { const i = new Image(); i.crossOrigin = cross;
        i.onload = i.onerror = done; i.src = far + path; })))`,
  },
  {
    id: 'video-crossorigin',
    title: 'A video with crossorigin.',
    run: `await new Promise((done) => { const v = document.createElement('video'); v.crossOrigin = 'anonymous';
      v.onerror = done; v.src = far + '/ok'; v.load(); setTimeout(done, 1500); })`,
  },
  {
    id: 'event-source',
    title: 'An EventSource, allowed and blocked.',
    run: `for (const path of ['/events', '/bare']) await new Promise((done) => { const e = new EventSource(far + path);
      e.onmessage = e.onerror = () => { e.close(); done(); }; })`,
  },
  {
    id: 'dedicated-worker',
    title: 'A PUT by a dedicated worker.',
    run: `await new Promise((done) => { const w = new Worker('/worker.js'); w.onmessage = done; w.postMessage(far + '/ok'); })`,
  },
  {
    id: 'shared-worker',
    title: 'A PUT by a shared worker, which has no tab.',
    run: `await new Promise((done) => { const w = new SharedWorker('/worker.js'); w.port.onmessage = done; w.port.postMessage(far + '/ok'); })`,
  },
  {
    id: 'service-worker',
    title: 'Requests of the page that a service worker passes on and answers itself, and one of its own.',
    page: '/sw/',
    run: `await navigator.serviceWorker.register('/sw/sw.js'); await navigator.serviceWorker.ready; await until(400);
      await fetch(far + '/ok?passed', ${put})${quiet}; await fetch(far + '/answered-by-worker')${quiet};
      navigator.serviceWorker.controller?.postMessage(far + '/ok?own'); await until(800)`,
  },
  {
    id: 'nested-frames',
    title: 'A PUT from a frame in a frame, and one from a sandboxed frame.',
    run: `await new Promise((done) => { let left = 2; addEventListener('message', () => (left -= 1) || done());
      for (const [src, sandbox] of [['/outer', null], ['/inner', 'allow-scripts']]) {
        const f = document.createElement('iframe'); if (sandbox) f.sandbox = sandbox; f.src = src; document.body.append(f); } })`,
  },
  {
    id: 'service-worker-looks-on',
    title: 'A service worker hears of every request and answers none: each goes on as if it was not there.',
    page: '/sw/',
    run: `await navigator.serviceWorker.register('/sw/sw.js'); await navigator.serviceWorker.ready; await until(400);
      await fetch(far + '/ok?through', ${put})${quiet}; await fetch(far + '/bare?through')${quiet};
      await fetch(far + '/refuse?through', ${put})${quiet}; await fetch(far + '/ok?simple')${quiet}; await until(300)`,
  },
  {
    id: 'aborted',
    title: 'Aborted during the preflight, and during the response.',
    run: `for (const path of ['/slow-preflight', '/slow']) { const c = new AbortController();
      setTimeout(() => c.abort(), 150); await fetch(far + path, { method: 'PUT', signal: c.signal })${quiet}; } await until(900)`,
  },
  {
    id: 'aborted-at-once',
    title: 'Aborted as soon as it was asked for, alone and with an equal request right behind it.',
    run: `const gone = (path, after) => { const c = new AbortController();
      const asked = fetch(far + path, { method: 'PUT', signal: c.signal })${quiet}; after(() => c.abort()); return asked; };
      const soon = (abort) => setTimeout(abort, 1); const now = (abort) => abort();
      await gone('/ok?alone', soon); await until(300);
      await Promise.all([gone('/ok?again', now), fetch(far + '/ok?again', ${put})${quiet}]); await until(300);
      gone('/ok?later', soon); await until(3); await fetch(far + '/ok?later', ${put})${quiet}; await until(300)`,
  },
  {
    id: 'navigated-away',
    title: 'A page is left while its requests are under way.',
    run: `fetch(far + '/slow-preflight', ${put})${quiet}; fetch(far + '/slow')${quiet}; await until(150)`,
    leave: { to: '/next' },
  },
  {
    id: 'back-forward-cache',
    title: 'The page is left and comes back as it was.',
    run: `await fetch(far + '/ok')${quiet}`,
    leave: { to: '/next', back: true },
  },
  {
    id: 'websocket',
    title: 'A WebSocket: no matter of CORS.',
    run: `await new Promise((done) => { const s = new WebSocket(far.replace('http', 'ws') + '/socket'); s.onclose = s.onerror = done; })`,
  },
  {
    id: 'revalidated',
    title: 'A cached answer that is revalidated: 304 without CORS headers, the merged answer has them.',
    run: `await fetch(far + '/etag')${quiet}; await fetch(far + '/etag', { cache: 'no-cache' })${quiet}`,
  },
  {
    id: 'http-cached',
    title: 'A second request answered by the HTTP cache.',
    run: `await fetch(far + '/cacheable')${quiet}; await fetch(far + '/cacheable')${quiet}`,
  },
  {
    id: 'preflight-cached',
    title: 'Two PUTs: the second needs no preflight any more.',
    run: `await fetch(far + '/kept', ${put})${quiet}; await fetch(far + '/kept', ${put})${quiet}`,
  },
  {
    id: 'no-cors',
    title: 'A request in mode no-cors.',
    run: `await fetch(far + '/bare', { mode: 'no-cors' })${quiet}`,
  },
  {
    id: 'refused-connection',
    title: 'A PUT to a port where nobody listens.',
    run: `await fetch(nobody + '/', ${put})${quiet}`,
  },
  {
    id: 'prerender',
    title: 'A prerendered page asks another origin, and is then shown.',
    only: 'chromium',
    run: `const rules = document.createElement('script'); rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ source: 'list', urls: ['/asks'] }] });
      document.head.append(rules); await until(1200)`,
    leave: { to: '/asks' },
  },
];
