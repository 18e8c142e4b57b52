import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { freePort } from '../set-up/free-port.mjs';
import { frameDocument, pageDocument, workerScript } from './page.ts';
import type { Shape } from './shapes.ts';

/** One request as the server had it. Its serial is in its answer's `X-Serial`, and nowhere else. */
export interface Served {
  readonly serial: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly kind: 'preflight' | 'actual';
  readonly method: string;
  readonly url: string;
  readonly origin: string | null;
  /** What a preflight asked for: method and header names. */
  readonly asked: string | null;
  /** Whether the answer lets it pass. */
  readonly allows: boolean;
}

export interface SoakServer {
  readonly pageUrl: string;
  readonly log: readonly Served[];
  urlOf(shape: Shape): string;
  stop(): Promise<void>;
}

/** What refuses a preflight, one way after the other. */
const refusals: readonly ((headers: Record<string, string>) => number)[] = [
  (headers) => {
    delete headers['Access-Control-Allow-Origin'];
    return 200;
  },
  () => 403,
  (headers) => {
    headers['Access-Control-Allow-Origin'] = 'http://elsewhere.test';
    return 200;
  },
];

/** Mostly not kept, so that preflights go on; sometimes for the default five seconds or one. */
const maxAges: readonly (string | null)[] = ['0', '0', '1', '0', null, '0', '0', '2'];

/** A page's server and one that it calls, on loopback. */
export async function startSoakServer(): Promise<SoakServer> {
  const log: Served[] = [];
  let preflights = 0;
  let actuals = 0;
  const [home, away] = [await freePort(), await freePort()];
  const page: RequestListener = (request, response) => {
    const { url = '/' } = request;
    const [type, text] =
      url === '/worker.js'
        ? ['text/javascript', workerScript]
        : ['text/html; charset=utf-8', url === '/frame' ? frameDocument : pageDocument];
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
  };
  const api: RequestListener = (request, response) => {
    request.on('end', () =>
      setTimeout(() => answer(request, response), (actuals * 7 + preflights * 13) % 30),
    );
    request.resume();
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers: sent } = request;
    const acrm = sent['access-control-request-method'];
    const origin = sent.origin ?? null;
    const headers: Record<string, string> = {
      'Access-Control-Allow-Origin': origin ?? '*',
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Expose-Headers': 'X-Serial',
      'Cache-Control': 'no-store',
      Vary: 'Origin',
    };
    const isPreflight = method === 'OPTIONS' && acrm !== undefined;
    const note = { method, url, origin };
    if (isPreflight) {
      preflights += 1;
      const serial = `p${preflights}`;
      headers['Access-Control-Allow-Methods'] = 'GET, POST, PUT, PATCH, DELETE';
      headers['Access-Control-Allow-Headers'] = 'authorization, content-type, x-tenant, x-trace';
      const maxAge = maxAges[preflights % maxAges.length] ?? null;
      if (maxAge !== null) headers['Access-Control-Max-Age'] = maxAge;
      const allows = preflights % 3 !== 0;
      const refuse = refusals[(preflights / 3) % refusals.length] ?? refusals[0];
      const status = allows || refuse === undefined ? 204 : refuse(headers);
      const asked = `${acrm} ${sent['access-control-request-headers'] ?? ''}`;
      log.push({ serial, at: Date.now(), kind: 'preflight', ...note, asked, allows });
      response.writeHead(status, { ...headers, 'X-Serial': serial }).end();
      return;
    }
    actuals += 1;
    const serial = `a${actuals}`;
    const allows = actuals % 5 !== 0;
    if (!allows) delete headers['Access-Control-Allow-Origin'];
    const status = url === '/redirect/' ? 307 : actuals % 11 === 0 ? 500 : 200;
    if (status === 307) headers['Location'] = '/api/items/';
    log.push({ serial, at: Date.now(), kind: 'actual', ...note, asked: null, allows });
    response.writeHead(status, { ...headers, 'X-Serial': serial }).end(method === 'HEAD' ? '' : '{}');
  }

  const servers: Server[] = [];
  for (const [port, listener] of [
    [home, page],
    [away, api],
  ] as const) {
    for (const address of ['127.0.0.1', '::1'])
      servers.push(await listen(createServer(listener), port, address));
  }
  return {
    pageUrl: `http://localhost:${home}/`,
    log,
    urlOf: ({ host, path }) => `http://${host === 'sibling' ? 'localhost' : '127.0.0.1'}:${away}${path}`,
    async stop() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      }
    },
  };
}

function listen(server: Server, port: number, address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}
