import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../set-up/free-port.mjs';

export interface StreamWorld {
  /** Origins: the page's own, another of the same site, another site, and one where nobody listens. */
  readonly home: string;
  readonly api: string;
  readonly far: string;
  readonly nobody: string;
  /** The ports by the names that they get in the files. */
  readonly ports: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const workerScript = `
const go = (url, tell) => fetch(url, { method: 'PUT' }).then(() => tell('ok'), () => tell('error'));
if (typeof onconnect === 'undefined') onmessage = ({ data }) => go(data, (m) => postMessage(m));
else onconnect = ({ ports: [port] }) => { port.onmessage = ({ data }) => go(data, (m) => port.postMessage(m)); };`;

const serviceWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.url.includes('answered-by-worker')) event.respondWith(new Response('own'));
  else if (event.request.url.includes('passed')) event.respondWith(fetch(event.request));
});
self.addEventListener('message', ({ data }) => { fetch(data, { method: 'PUT' }).catch(() => {}); });`;

const script = (code: string): string =>
  `<!doctype html><title>Streams</title><link rel="icon" href="data:,"><body><script>${code}</script>`;

/** Three servers on loopback whose paths say how they answer. */
export async function startStreamWorld(): Promise<StreamWorld> {
  const [home, away, nobody] = [await freePort(), await freePort(), await freePort()];
  const world = {
    home: `http://localhost:${home}`,
    api: `http://localhost:${away}`,
    far: `http://127.0.0.1:${away}`,
    nobody: `http://127.0.0.1:${nobody}`,
  };
  const toParent = `((m) => parent.postMessage(m, '*'))`;
  const pages: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/worker.js': ['text/javascript', workerScript],
    '/sw/sw.js': ['text/javascript', serviceWorker],
    '/mapped': [
      'text/html',
      '<!doctype html><title>Mapped</title><link rel="icon" href="data:,"><script src="/mapped.js"></script>',
    ],
    // Compiled from line 42 of items.ts, as its inline map says.
    '/mapped.js': [
      'text/javascript',
      `fetch('${world.far}/ok?mapped', { method: 'PUT' }).then((r) => r.text()).catch(() => null);\n//# sourceMappingURL=data:application/json;base64,${btoa(
        JSON.stringify({ version: 3, sources: ['src/items.ts'], names: [], mappings: 'AAyCA' }),
      )}\n`,
    ],
    '/outer': [
      'text/html',
      script(`addEventListener('message', () => parent.postMessage('done', '*'));
      const f = document.createElement('iframe'); f.src = '/inner'; document.body.append(f);`),
    ],
    '/inner': [
      'text/html',
      script(
        `fetch('${world.far}/ok', { method: 'PUT' }).then(${toParent}.bind(null, 'ok'), ${toParent}.bind(null, 'error'));`,
      ),
    ],
    '/strict': [
      'text/html',
      `<meta http-equiv="Content-Security-Policy" content="connect-src 'self' ${world.api}">${script('')}`,
    ],
    '/unread': ['text/html', script(`fetch('${world.far}/ok?unread').catch(() => null);`)],
    '/asks': [
      'text/html',
      script(`fetch('${world.far}/ok?asked', { method: 'PUT' }).then((r) => r.text()).catch(() => null);`),
    ],
  };
  const page: RequestListener = (request, response) => {
    const [type, text] = pages[request.url ?? '/'] ?? ['text/html', script('')];
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(text);
  };
  const counts = new Map<string, number>();
  const api: RequestListener = (request, response) => {
    request.on('end', () => void answer(request, response, counts)).resume();
  };
  const servers: Server[] = [];
  for (const [port, listener] of [
    [home, page],
    [away, api],
  ] as const) {
    for (const address of ['127.0.0.1', '::1'])
      servers.push(await listen(createServer(listener), port, address));
  }
  return {
    ...world,
    ports: { [home]: '3000', [away]: '8000', [nobody]: '9000' },
    async stop() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      }
    },
  };
}

/** Answers that wait for somebody to ask for `/release`. */
const held: (() => void)[] = [];

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  counts: Map<string, number>,
): Promise<void> {
  const { method = '', headers: sent } = request;
  const url = new URL(request.url ?? '/', 'http://here');
  const isPreflight = method === 'OPTIONS' && sent['access-control-request-method'] !== undefined;
  const allow: Record<string, string> = {
    'Access-Control-Allow-Origin': sent.origin ?? '*',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': 'PUT',
    'Access-Control-Allow-Headers': 'content-type, x-a, x-b',
    'Access-Control-Max-Age': url.pathname === '/kept' ? '600' : '0',
    Vary: 'Origin',
  };
  const times = (counts.get(`${method} ${url.pathname}`) ?? 0) + 1;
  counts.set(`${method} ${url.pathname}`, times);
  const end = (status: number, headers: Record<string, string>, body = ''): void => {
    response.writeHead(status, headers).end(body);
  };
  if (isPreflight) {
    if (url.pathname === '/slow-preflight') await sleep(600);
    const refused = url.pathname === '/refuse' || (url.pathname === '/every-second' && times % 2 === 0);
    return end(refused ? 403 : 204, refused ? {} : allow);
  }
  const noStore = { 'Cache-Control': 'no-store' };
  switch (url.pathname.replace(/\.\w+$/, '')) {
    case '/bare':
      return end(200, noStore, 'bare');
    case '/redirect':
      return end(307, { ...allow, ...noStore, Location: url.searchParams.get('to') ?? '/' });
    case '/redirect-bare':
      return end(302, { ...noStore, Location: url.searchParams.get('to') ?? '/' });
    case '/held':
      await new Promise<void>((release) => held.push(release));
      return end(200, { ...allow, ...noStore }, 'held');
    case '/release':
      for (const release of held.splice(0)) release();
      return end(200, { ...allow, ...noStore });
    case '/slow':
      await sleep(600);
      return end(200, { ...allow, ...noStore }, 'slow');
    case '/etag':
      if (sent['if-none-match'] === '"one"') return end(304, { ETag: '"one"' });
      return end(200, { ...allow, ETag: '"one"', 'Cache-Control': 'max-age=0' }, 'etag');
    case '/cacheable':
      return end(200, { ...allow, 'Cache-Control': 'max-age=600' }, 'kept');
    case '/events':
      return end(200, { ...allow, 'Content-Type': 'text/event-stream' }, 'data: one\n\n');
    case '/module':
      return end(200, { ...allow, 'Content-Type': 'text/javascript' }, 'export {};');
    case '/module-bare':
      return end(200, { 'Content-Type': 'text/javascript' }, 'export {};');
    case '/image':
    case '/image-bare':
      return end(
        200,
        { ...(url.pathname.includes('bare') ? {} : allow), ...noStore, 'Content-Type': 'image/svg+xml' },
        '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
      );
    case '/font':
      return end(200, { ...allow, ...noStore, 'Content-Type': 'font/woff2' }, 'no font');
    case '/font-bare':
      return end(200, { ...noStore, 'Content-Type': 'font/woff2' }, 'no font');
    default:
      return end(200, { ...allow, ...noStore }, 'ok');
  }
}

function listen(server: Server, port: number, address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}
