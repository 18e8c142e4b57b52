import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Scenario } from '../scenario.ts';
import { LAB_FOLDER } from '../settings-text.ts';
import type { Step } from '../steps.ts';
import { startHttpServer } from './http-server.ts';
import type { RunningServer } from './process-server.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
const files = ['index.html', 'lab.css', 'lab.js', 'play.js'];
/** A frame may have one of these of its own. */
const frameHeaders = ['Content-Security-Policy', 'Cross-Origin-Embedder-Policy'];

export interface PageSource {
  readonly scenarios: readonly Scenario[];
  /** What the page has to send for a scenario; asking may start the server. */
  readonly start: (id: string) => Promise<readonly Step[]>;
}

/**
 * Serves the page and, on its own origin so that they are no cross-origin noise, the list of scenarios and
 * `/start?id=…`, which starts what a scenario needs.
 */
export function startPage(source: PageSource): Promise<RunningServer> {
  return startHttpServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    respond(url, answer, source).catch((error: unknown) => send(answer, 500, 'text/plain', String(error)));
  });
}

async function respond(url: URL, answer: ServerResponse, source: PageSource): Promise<void> {
  const name = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
  if (url.pathname === '/scenarios.json') return sendJson(answer, source.scenarios.map(listed));
  if (url.pathname === '/start')
    return sendJson(answer, await source.start(url.searchParams.get('id') ?? ''));
  if (name === 'frame.html') return sendFrame(url, answer);
  if (!files.includes(name)) return send(answer, 404, 'text/plain', 'no such file');
  return send(answer, 200, types[extname(name)] ?? 'text/plain', await readFile(pageFile(name)));
}

/** Nothing of what is expected: the page is what Corscope looks at. */
function listed({ id, title, request, server, host = '127.0.0.1' }: Scenario) {
  const { api, method, path } = request;
  return { id, title, call: `${api} ${method} ${path}`, server: `${host}, ${nameOf(server)}` };
}

function nameOf(server: Scenario['server']): string {
  switch (server.kind) {
    case 'django':
      return `settings.${server.settings}${server.by === undefined ? '' : ` by ${server.by}`}`;
    case 'nginx':
      return `nginx (${server.config}) before ${server.upstream === undefined ? 'nobody' : nameOf(server.upstream)}`;
    case 'files':
      return 'static host';
    case 'identity-provider':
      return 'login service';
    case 'proxy-without-upstream':
      return 'a proxy, its Django down';
    case 'hangs-up':
      return 'a server that hangs up';
    case 'nobody':
      return 'nobody listening';
  }
}

/** With the script inside: a sandboxed document that loaded it would itself be cross-origin noise. */
async function sendFrame(url: URL, answer: ServerResponse): Promise<void> {
  const [html, script] = await Promise.all(
    [pageFile('frame.html'), pageFile('play.js')].map((file) => readFile(file)),
  );
  for (const name of frameHeaders) {
    const value = url.searchParams.get(name);
    if (value !== null) answer.setHeader(name, value);
  }
  const whole = String(html).replace('/* play.js */', () => String(script));
  return send(answer, 200, types['.html'] ?? '', whole);
}

const pageFile = (name: string) => join(LAB_FOLDER, 'page', name);

const sendJson = (answer: ServerResponse, value: unknown) =>
  send(answer, 200, 'application/json', JSON.stringify(value));

function send(answer: ServerResponse, status: number, type: string, body: string | Buffer): void {
  answer.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
}
