import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { startHttpServer } from '../../lab/servers/http-server.ts';

/** What a server is told to answer; `{origin}` in a value is that of the request. */
export interface Told {
  readonly status?: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** By path. Without a preflight of its own, the answer is that to the preflight too. */
export type ToldPaths = Readonly<Record<string, { readonly preflight?: Told; readonly answer: Told }>>;

export interface ToldServer {
  readonly origin: string;
  stop(): Promise<void>;
}

/** A server on loopback that answers what a test tells it, byte for byte. */
export async function startToldServer(paths: (origin: string) => ToldPaths): Promise<ToldServer> {
  let told: ToldPaths = {};
  const server = await startHttpServer((request) => {
    // Read to its end: a connection closed before that is reset, and no answer of ours.
    request.on('end', () => write(request, chosen(told, request))).resume();
  });
  const origin = `http://127.0.0.1:${server.port}`;
  told = paths(origin);
  return { origin, stop: () => server.stop() };
}

const notFound: Told = { status: 404, headers: [] };

function chosen(told: ToldPaths, { url = '/', method, headers }: IncomingMessage): Told {
  const one = told[new URL(url, 'http://here').pathname] ?? told['*'];
  const isPreflight = method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
  return (isPreflight ? one?.preflight : undefined) ?? one?.answer ?? notFound;
}

/** Past `node:http`, which refuses some of the bytes that real servers send. */
function write(request: IncomingMessage, { status = 200, headers, body = 'ok' }: Told): void {
  const socket: Socket = request.socket;
  const lines = [
    ...headers.map(([name, value]) => [name, value.replaceAll('{origin}', request.headers.origin ?? 'null')]),
    ['Cache-Control', 'no-store'],
    ['Content-Length', String(Buffer.byteLength(body))],
    ['Connection', 'close'],
  ];
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(Buffer.from(`HTTP/1.1 ${status} X\r\n${head}\r\n${body}`));
}
