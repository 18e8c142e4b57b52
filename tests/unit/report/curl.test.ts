import { spawn, spawnSync } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { curlOfPreflight, curlOfRequest } from '../../../src/report/curl.ts';
import { allowsPage, api, django, exchange, lists, page } from '../../panel/harness/build.ts';
import { fromBrowser, hostile, refusedPost, refusedPut, secrets, simple } from './exchanges.ts';

/** What a shell makes of the command: the words that curl would be given. */
function words(command: string, variables: Readonly<Record<string, string>> = {}): readonly string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\000' "$word"; done; }\n${command}`;
  const { stdout, stderr, status } = spawnSync('sh', ['-c', script], {
    env: { ...variables, HOME: '/root' },
  });
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
  return stdout.toString('latin1').split('\0').slice(0, -1);
}

const header = (all: readonly string[], name: string): string | undefined =>
  all.find((word, index) => all[index - 1] === '-H' && word.toLowerCase().startsWith(`${name}: `));

test('a request carries its Origin, and names in the place of its secrets', () => {
  const { text, placeholders } = curlOfRequest(refusedPost);
  expect(placeholders).toEqual(['TOKEN', 'AUTHORIZATION', 'SESSIONID', 'THEME', 'BODY']);
  expect(text).toContain('"Authorization: Bearer $AUTHORIZATION"');
  expect(text).not.toContain('masked-');
  const all = words(text, { TOKEN: 't', AUTHORIZATION: 'a b', SESSIONID: 's', THEME: 'd', BODY: '{"x": 1}' });
  expect(all.slice(0, 5)).toEqual(['-i', '-g', '-X', 'POST', `${api}/api/items/?token=t&tags[]=1`]);
  expect(header(all, 'authorization')).toBe('Authorization: Bearer a b');
  expect(header(all, 'cookie')).toBe('Cookie: sessionid=s; theme=d');
  expect(header(all, 'origin')).toBe(`Origin: ${page}`);
  expect(all.slice(-2)).toEqual(['--data-raw', '{"x": 1}']);
  // What curl writes by itself would be wrong or twice.
  for (const name of ['host', 'content-length', 'accept-encoding']) expect(header(all, name)).toBeUndefined();
  expect(all).toContain('--compressed');
});

test('a value is text for the shell, whatever is in it', () => {
  const all = words(curlOfRequest(refusedPost).text);
  expect(header(all, 'x-note')).toBe(`X-Note: it's "$HOME" \`id\` \\ ! \u00e9`);
  const evil = words(curlOfRequest(hostile).text);
  expect(evil).toContain("BREW';id;'");
  expect(evil).toContain(`${api}/\`$(id)\`/';id;'/?q=|<b>`);
  expect(header(evil, 'x-evil')).toContain('# Forged');
});

test('a preflight carries what it asked for', () => {
  const command = curlOfPreflight(refusedPut);
  const all = words(command?.text ?? '');
  expect(all.slice(0, 4)).toEqual(['-i', '-X', 'OPTIONS', `${api}/api/items/42/`]);
  expect(header(all, 'origin')).toBe(`Origin: ${page}`);
  expect(header(all, 'access-control-request-method')).toBe('Access-Control-Request-Method: PUT');
  expect(header(all, 'access-control-request-headers')).toBe(
    'Access-Control-Request-Headers: authorization,content-type,x-request-id',
  );
});

test('a preflight that was kept from an earlier request is made up as the browser would', () => {
  const kept = exchange({
    id: 'kept',
    hops: [{ url: `${api}/x`, method: 'PUT', headers: secrets, response: { status: 200 } }],
  });
  const all = words(curlOfPreflight(kept)?.text ?? '');
  expect(header(all, 'access-control-request-method')).toBe('Access-Control-Request-Method: PUT');
  expect(header(all, 'access-control-request-headers')).toBe(
    'Access-Control-Request-Headers: authorization,content-type,x-note',
  );
});

test('a simple request has no preflight to copy', () => {
  expect(curlOfPreflight(simple)).toBeNull();
});

test('a request that never left is made up of what its preflight named', () => {
  const { text, placeholders } = curlOfRequest(refusedPut);
  expect(placeholders).toEqual(['AUTHORIZATION', 'CONTENT_TYPE', 'X_REQUEST_ID', 'BODY']);
  const all = words(text, { X_REQUEST_ID: '7' });
  expect(header(all, 'x-request-id')).toBe('x-request-id: 7');
  expect(header(all, 'origin')).toBe(`Origin: ${page}`);
  // An OPTIONS's own headers are none of the PUT's.
  expect(header(all, 'access-control-request-method')).toBeUndefined();
});

test('for a ticket only what CORS, the login and the page need is left', () => {
  const { text } = curlOfRequest(fromBrowser, 'needed');
  const left = words(text).filter((_, index, all) => all[index - 1] === '-H');
  expect(left.map((line) => line.split(':')[0])).toEqual([
    'Accept',
    'Authorization',
    'Cache-Control',
    'Content-Type',
    'Cookie',
    'Origin',
    'X-Note',
  ]);
  expect(text).not.toContain('--compressed');
  expect(text).toContain('--data-raw');
  // All of it is what "Copy as cURL" is for.
  expect(curlOfRequest(fromBrowser).text).toContain('Sec-Fetch-Mode: cors');
});

test('of the preflight for a ticket the questions are left', () => {
  const command = curlOfPreflight(fromBrowser, 'needed');
  const left = words(command?.text ?? '').filter((_, index, all) => all[index - 1] === '-H');
  expect(left).toEqual([
    'Access-Control-Request-Method: POST',
    'Access-Control-Request-Headers: authorization,cache-control,content-type,x-note',
    `Origin: ${page}`,
  ]);
  expect(curlOfPreflight(fromBrowser)?.text).toContain('Sec-Fetch-Mode');
});

test('a body without a type still is one', () => {
  const typeless = exchange({
    id: 'typeless',
    hops: [{ url: api, method: 'POST', headers: [['Content-Length', '3']], response: { status: 200 } }],
  });
  expect(curlOfRequest(typeless, 'needed').text).toContain('--data-raw "$BODY"');
});

test('behind a redirect a value that was seen before it is written', () => {
  const { text, placeholders } = curlOfRequest(
    exchange({
      id: 'led-on',
      error: 'net::ERR_FAILED',
      hops: [
        {
          url: `${api}/items`,
          method: 'PUT',
          headers: [
            ['Origin', page],
            ['Content-Type', 'application/json'],
          ],
          preflight: { status: 200, asks: 'content-type', headers: [...django, allowsPage, ...lists] },
          response: { status: 307, headers: [...django, allowsPage, ['Location', '/items/']] },
        },
        {
          url: `${api}/items/`,
          method: 'PUT',
          headers: null,
          preflight: { status: 403, asks: 'content-type,x-new', headers: django },
        },
      ],
    }),
  );
  expect(header(words(text), 'content-type')).toBe('content-type: application/json');
  expect(placeholders).toEqual(['X_NEW', 'BODY']);
});

test('a name that the shell has already stays the shell’s', () => {
  const { text, placeholders } = curlOfRequest(
    exchange({
      id: 'path',
      hops: [
        {
          url: `${api}/x`,
          headers: [
            ['Origin', page],
            ['Cookie', 'path=masked-000001; a-b=masked-000002; a_b=masked-000003; 1=masked-000004'],
          ],
        },
      ],
    }),
  );
  expect(placeholders).toEqual(['PATH_VALUE', 'A_B', 'A_B_2', 'VALUE_1']);
  expect(header(words(text, { A_B: 'x', A_B_2: 'y' }), 'cookie')).toBe('Cookie: path=; a-b=x; a_b=y; 1=');
});

test('a URL out of somebody’s file is never an option', () => {
  const all = words(curlOfRequest(exchange({ id: 'o', hops: [{ url: '-o/tmp/x' }] })).text);
  expect(all.slice(0, 3)).toEqual(['-i', '--url', '-o/tmp/x']);
});

test('curl itself sends what the browser sent', async () => {
  test.skip(spawnSync('curl', ['--version']).error !== undefined, 'no curl on this machine');
  const seen: Pick<IncomingMessage, 'method' | 'headers' | 'url'>[] = [];
  const server: Server = createServer(({ method, headers, url }, answer) => {
    seen.push({ method, headers, url });
    answer.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const there = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a[1]{b}?c=%20`;
  const command = curlOfPreflight(
    exchange({
      id: 'real',
      hops: [{ url: there, method: 'PUT', headers: null, preflight: { status: 200, asks: 'x-a' } }],
    }),
  );
  const ended = spawn('sh', ['-c', `${command?.text} --noproxy '*' -s -o /dev/null`]);
  await new Promise((resolve) => ended.on('exit', resolve));
  server.close();
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    method: 'OPTIONS',
    url: '/a[1]{b}?c=%20',
    headers: {
      origin: page,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'x-a',
    },
  });
});
