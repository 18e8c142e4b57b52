import type { Header } from '../../../src/cors/types.ts';
import { allowsPage, api, django, exchange, lists, page } from '../../panel/harness/build.ts';

/** A PUT that never left, because of two headers. */
export const refusedPut = exchange({
  id: 'put',
  error: 'net::ERR_FAILED',
  hops: [
    {
      url: `${api}/api/items/42/`,
      method: 'PUT',
      headers: null,
      preflight: {
        status: 200,
        asks: 'authorization,content-type,x-request-id',
        headers: [...django, allowsPage, ...lists],
      },
    },
  ],
});

export const secrets: readonly Header[] = [
  ['Accept', '*/*'],
  ['Accept-Encoding', 'gzip, br'],
  ['Authorization', 'Bearer masked-a1b2c3'],
  ['Content-Length', '12'],
  ['Content-Type', 'application/json'],
  ['Cookie', 'sessionid=masked-0000ff; theme=masked-0000fe'],
  ['Host', 'localhost:8000'],
  ['Origin', page],
  ['Sec-Fetch-Mode', 'cors'],
  ['X-Note', `it's "$HOME" \`id\` \\ ! \u00e9`],
];

/** A POST that the server got, with secrets, to a URL with one. */
export const refusedPost = exchange({
  id: 'post',
  error: 'net::ERR_FAILED',
  hops: [
    {
      url: `${api}/api/items/?token=masked-abcdef&tags[]=1`,
      method: 'POST',
      headers: secrets,
      preflight: {
        status: 200,
        asks: 'authorization,content-type,x-note',
        headers: [
          ...django,
          allowsPage,
          ['Access-Control-Allow-Credentials', 'true'],
          ['Access-Control-Allow-Headers', 'authorization, content-type, x-note'],
          ['Access-Control-Allow-Methods', 'POST'],
        ],
      },
      response: { status: 201, headers: [...django, ['Set-Cookie', 'sessionid=masked-0000ff; Path=/']] },
    },
  ],
});

/** The same with all that browsers add; the page set `Cache-Control` itself, and its preflight says so. */
export const fromBrowser = exchange({
  id: 'from-browser',
  error: 'net::ERR_FAILED',
  hops: [
    {
      url: `${api}/api/items/`,
      method: 'POST',
      headers: [
        ...secrets.map(([name, value]): Header => [name, name === 'Accept' ? 'application/json' : value]),
        ['Accept-Language', 'en-GB'],
        ['Cache-Control', 'no-store'],
        ['Connection', 'keep-alive'],
        ['DNT', '1'],
        ['Pragma', 'no-cache'],
        ['Priority', 'u=1, i'],
        ['Referer', `${page}/`],
        ['sec-ch-ua', '"Chromium";v="156"'],
        ['sec-ch-ua-platform', '"Linux"'],
        ['Sec-Fetch-Site', 'cross-site'],
        ['Upgrade-Insecure-Requests', '1'],
        ['User-Agent', 'Mozilla/5.0'],
      ].toSorted(([a = ''], [b = '']) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)) as Header[],
      preflight: {
        status: 200,
        asks: 'authorization,cache-control,content-type,x-note',
        headers: [...django, allowsPage, ...lists],
      },
    },
  ],
});

/** Nothing special: allowed, without a preflight. */
export const simple = exchange({
  id: 'simple',
  hops: [{ url: `${api}/api/items/`, response: { status: 200, headers: [...django, allowsPage] } }],
});

const forged = '``` \n# Forged\n| a | b |\n<img src=x onerror=alert(1)>';

/** Everything that a page and a server may send to break out of the ticket. */
export const hostile = exchange({
  id: 'hostile',
  error: 'net::ERR_FAILED',
  hops: [
    {
      url: `${api}/\`$(id)\`/';id;'/?q=|<b>`,
      method: "BREW';id;'",
      headers: [
        ['Origin', page],
        ['X-Evil', forged],
      ],
      response: { status: 200, headers: [['Access-Control-Allow-Origin', forged]] },
    },
  ],
});
