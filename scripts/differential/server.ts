import type { IncomingMessage, RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import type { Answer, Case, RawHeader } from './case.ts';
import { frameDocument, pageDocument } from './page.ts';
import type { World } from './world.ts';

/** One request as it came. */
export interface Arrival {
  readonly hop: number;
  readonly kind: 'preflight' | 'actual';
  readonly method: string;
  readonly origin: string | null;
  /** Of Access-Control-Request-Headers. */
  readonly asked: string | null;
}

/** Answers as the cases say, byte for byte. */
export class CaseServer {
  private readonly cases = new Map<string, Case>();
  private readonly came = new Map<string, Arrival[]>();

  add(one: Case): void {
    this.cases.set(one.id, one);
  }

  /** What came for a case, in order. */
  arrivals(id: string): readonly Arrival[] {
    return this.came.get(id) ?? [];
  }

  readonly listener =
    (world: World): RequestListener =>
    (request) => {
      // Read to its end: a connection closed before that is reset, and no answer of ours.
      request.on('end', () => this.answer(world, request)).resume();
    };

  private answer(world: World, request: IncomingMessage): void {
    const { socket, method = 'GET', url = '/' } = request;
    if (url === '/') write(socket, method, html, pageDocument);
    else if (url === '/frame') write(socket, method, html, frameDocument);
    else if (url === '/cookie') write(socket, method, settingCookies(request, world));
    else write(socket, method, this.ofCase(world, request), this.bodyOf(url));
  }

  private bodyOf(url: string): string {
    return this.cases.get(idIn(url))?.silent === true ? '' : 'x';
  }

  private ofCase(world: World, { method = '', url = '', headers: asked }: IncomingMessage): Answer {
    const id = idIn(url);
    const hop = Number(url.split('/')[3] ?? '0');
    const one = this.cases.get(id);
    const answers = one?.hops[hop];
    if (one === undefined || answers === undefined) return notFound;
    const isPreflight = method === 'OPTIONS' && asked['access-control-request-method'] !== undefined;
    const kind = isPreflight ? 'preflight' : 'actual';
    const before = this.arrivals(id);
    const count = before.filter((arrival) => arrival.hop === hop && arrival.kind === kind).length;
    const names = asked['access-control-request-headers'] ?? null;
    this.came.set(id, [...before, { hop, kind, method, origin: asked.origin ?? null, asked: names }]);
    const list = isPreflight ? answers.preflights : answers.responses;
    const { status, headers } = list[Math.min(count, list.length - 1)] ?? list[0];
    return {
      status,
      headers: headers.map(([name, value]): RawHeader => [name, filled(value, world, one, asked.origin)]),
    };
  }
}

const idIn = (url: string): string => url.split('/')[2] ?? '';

function filled(value: string, world: World, one: Case, sent: string | undefined): string {
  return value
    .replaceAll('{sent}', sent ?? world.pageOrigin)
    .replaceAll('{page}', world.pageOrigin)
    .replaceAll('{PAGE}', world.pageOrigin.toUpperCase())
    .replace(/\{hop:(\d)\}/g, (_, hop: string) => world.urlOf(one, Number(hop)))
    .replace(/\{userinfo:(\d)\}/g, (_, hop: string) =>
      world.urlOf(one, Number(hop)).replace('://', '://user:pass@'),
    );
}

const html: Answer = { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']] };
const notFound: Answer = { status: 404, headers: [] };

/** For the paths of the cases with cookies; towards other sites only a `Secure` one may be sent. */
function settingCookies(request: IncomingMessage, { pageOrigin }: World): Answer {
  const abroad = request.headers.origin === undefined || !request.headers.host?.startsWith('localhost');
  return {
    status: 204,
    headers: [
      ['Access-Control-Allow-Origin', pageOrigin],
      ['Access-Control-Allow-Credentials', 'true'],
      ['Set-Cookie', `here=1; Path=/kept${abroad ? '; SameSite=None; Secure' : ''}`],
    ],
  };
}

/** Past `node:http`, which refuses some of the bytes that real servers send. */
function write(socket: Socket, method: string, { status, headers }: Answer, body = 'x'): void {
  const empty = [204, 205, 304].includes(status);
  const all: readonly RawHeader[] = [
    ['Cache-Control', 'no-store'],
    ...headers,
    ...(status === 204 || status === 304
      ? []
      : [['Content-Length', empty ? '0' : `${body.length}`] as const]),
    ['Connection', 'close'],
  ];
  const head = all.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const content = empty || method === 'HEAD' ? '' : body;
  socket.end(Buffer.from(`HTTP/1.1 ${status} X\r\n${head}\r\n${content}`, 'latin1'));
}
