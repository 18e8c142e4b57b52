import http, { type IncomingHttpHeaders } from 'node:http';
import https from 'node:https';
import type { Scenario } from '../../lab/scenario.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Over `node:http`, because Node's fetch does not let one send `Origin`. Follows no redirect. */
export function ask(
  url: string,
  method: string,
  headers: Record<string, string>,
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const { protocol, host, hostname, port, pathname, search } = new URL(url);
    // Browsers know that names under .localhost lead to this machine; not every system does.
    const connect = { host: hostname.endsWith('.localhost') ? '127.0.0.1' : hostname, port };
    const asked = { method, path: pathname + search, headers: { Host: host, ...headers, ...length } };
    const { request } = protocol === 'https:' ? https : http;
    // The lab's certificate is its own.
    const sent = request({ ...connect, ...asked, agent: false, rejectUnauthorized: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The headers of the preflight that a browser sends before this request, or `null` when it sends none. */
export function preflightHeaders({ request }: Scenario): Record<string, string> | null {
  if (request.mode === 'no-cors') return null;
  const unsafe = Object.entries(request.headers ?? {})
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name, value]) => name !== 'content-type' || value === 'application/json')
    .map(([name]) => name)
    .sort();
  if (['GET', 'HEAD', 'POST'].includes(request.method) && unsafe.length === 0) return null;
  const asked = { 'Access-Control-Request-Method': request.method };
  return unsafe.length === 0 ? asked : { ...asked, 'Access-Control-Request-Headers': unsafe.join(',') };
}
