import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scenarios } from '../scenarios/all.ts';
import { startHttpServer } from './http-server.ts';
import type { RunningServer } from './python-server.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
const files = ['index.html', 'lab.css', 'lab.js', 'play.js'];

/** Where a scenario's requests go; asking may start the server. */
export type Locate = (id: string) => Promise<{ readonly url: string; readonly before: string | null }>;

/**
 * Serves the page and, on its own origin so that they are no cross-origin noise, the list of scenarios and
 * `/start?id=…`, which starts what a scenario needs.
 */
export function startPage(locate: Locate): Promise<RunningServer> {
  return startHttpServer((request, answer) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    respond(url, answer, locate).catch((error: unknown) => send(answer, 500, 'text/plain', String(error)));
  });
}

async function respond(url: URL, answer: ServerResponse, locate: Locate): Promise<void> {
  const name = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
  if (url.pathname === '/scenarios.json') return sendJson(answer, scenarios);
  if (url.pathname === '/start') return sendJson(answer, await locate(url.searchParams.get('id') ?? ''));
  if (!files.includes(name)) return send(answer, 404, 'text/plain', 'no such file');
  const path = fileURLToPath(new URL(`../page/${name}`, import.meta.url));
  return send(answer, 200, types[extname(name)] ?? 'text/plain', await readFile(path));
}

const sendJson = (answer: ServerResponse, value: unknown) =>
  send(answer, 200, 'application/json', JSON.stringify(value));

function send(answer: ServerResponse, status: number, type: string, body: string | Buffer): void {
  answer.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
}
