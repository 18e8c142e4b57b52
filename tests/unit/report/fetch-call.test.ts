import { expect, test } from '@playwright/test';
import { fetchOf } from '../../../src/report/fetch-call.ts';
import { api, exchange } from '../../panel/harness/build.ts';
import { hostile, refusedPost, refusedPut, simple } from './exchanges.ts';

/** What the code would ask for, once it is filled in: it is run, with a `fetch` that only remembers. */
async function called(code: string): Promise<readonly unknown[]> {
  let given: readonly unknown[] = [];
  const filledIn = code.replace(/^const (\w+) = '';/gm, "const $1 = '<$1>';");
  const run = new Function('fetch', `return (async () => { ${filledIn} })();`) as (
    fetch: (...args: unknown[]) => void,
  ) => Promise<void>;
  await run((...args) => {
    given = args;
  });
  return given;
}

test('a plain GET is a plain call', () => {
  expect(fetchOf(simple)).toBe(`await fetch('${api}/api/items/');`);
});

test('only what a page may set, with names for the secrets', async () => {
  expect(await called(fetchOf(refusedPost))).toEqual([
    `${api}/api/items/?token=<TOKEN>&tags[]=1`,
    {
      method: 'POST',
      headers: {
        Authorization: 'Bearer <AUTHORIZATION>',
        'Content-Type': 'application/json',
        'X-Note': `it's "$HOME" \`id\` \\ ! \u00e9`,
      },
      credentials: 'include',
      body: '<BODY>',
    },
  ]);
});

test('a request that never left, by what its preflight named', async () => {
  expect(await called(fetchOf(refusedPut))).toEqual([
    `${api}/api/items/42/`,
    {
      method: 'PUT',
      headers: {
        authorization: '<AUTHORIZATION>',
        'content-type': '<CONTENT_TYPE>',
        'x-request-id': '<X_REQUEST_ID>',
      },
      body: '<BODY>',
    },
  ]);
});

test('a value is text, whatever is in it', async () => {
  const [url, init] = await called(fetchOf(hostile));
  expect(url).toBe(`${api}/\`$(id)\`/';id;'/?q=|<b>`);
  expect(init).toMatchObject({ method: "BREW';id;'" });
});

test('what is to be filled in stands above the call, and nothing of a shell is in it', async () => {
  const code = fetchOf(refusedPost);
  expect(code.split('\n').slice(0, 3)).toEqual([
    `const TOKEN = ''; // to be filled in: it is not recorded`,
    `const AUTHORIZATION = ''; // to be filled in: it is not recorded`,
    `const BODY = ''; // to be filled in: it is not recorded`,
  ]);
  expect(code).toContain('\n  body: BODY,\n');
  expect(code).toMatch(/'Authorization': `Bearer \$\{AUTHORIZATION\}`,/);
  expect(code).not.toMatch(/\$(?:TOKEN|AUTHORIZATION|BODY)/);
});

test('a text around a secret is text, whatever is in it', async () => {
  const url = `${api}/\`\${alert(1)}\\/?token=masked-abcdef&q=\u00e9`;
  const one = exchange({ id: 'secret', hops: [{ url, response: { status: 200 } }] });
  expect(await called(fetchOf(one))).toEqual([url.replace('masked-abcdef', '<TOKEN>')]);
});
