import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { fetchAs, type PageFetch } from '../../scripts/prove-fixes/wire.ts';
import { lookAlikes } from '../../src/fix/look-alikes.ts';
import type { RenderedFix } from '../../src/fix/rendered-fix.ts';
import type { EvidencedChange, ServerChange } from '../../src/fix/server-change.ts';
import { renderFor, syntaxes } from '../../src/fix/syntaxes.ts';
import { configure, otherPlaces, otherServers } from './syntaxes/servers.ts';

const app = 'https://app.example.com';
const wanted: readonly ServerChange[] = [
  { kind: 'allow-origin', origin: app },
  { kind: 'allow-origin', origin: 'http://localhost:5173' },
  {
    kind: 'allow-origin-pattern',
    origins: ['https://deploy-1.example.org', 'https://deploy-22.example.org'],
  },
  { kind: 'allow-credentials' },
  { kind: 'allow-method', method: 'PUT' },
  { kind: 'allow-request-header', header: 'content-type' },
  { kind: 'allow-request-header', header: 'x-request-id' },
  { kind: 'expose-header', header: 'x-total-count' },
  { kind: 'set-preflight-max-age', seconds: 300 },
];
const changes: readonly EvidencedChange[] = wanted.map((change) => ({ change, evidence: 'why' }));

function rendered(id: string): RenderedFix {
  const fix = renderFor(id, changes);
  if (fix === null) throw new Error(`nothing rendered for ${id}`);
  return fix;
}

for (const { server, taken } of otherPlaces) {
  test(`${server.id}: it is said whether its lines can stand in ${server.place}`, () => {
    test.skip(server.program === null, 'not installed here');
    const { blocks } = rendered(server.id);
    const { folder, remove } = configure(
      server,
      blocks.map(({ copy }) => copy),
    );
    const { status, stderr } = spawnSync(server.program ?? '', server.check(folder), { encoding: 'utf8' });
    remove();
    expect(status === 0, stderr).toBe(taken);
    const heading = blocks.at(-1)?.file.replace(/, not in .*/, '') ?? '';
    expect(heading.split(/\W+/).includes(server.place ?? '')).toBe(taken);
  });
}

const running = [...otherServers, ...otherPlaces.flatMap(({ server, taken }) => (taken ? [server] : []))];

for (const server of running) {
  const name = server.place === undefined ? server.id : `${server.id} in ${server.place}`;
  const blocks = () => rendered(server.id).blocks.map(({ copy }) => copy);

  test(`${name}: its own parser takes what is rendered`, () => {
    test.skip(server.program === null, 'not installed here');
    const { folder, remove } = configure(server, blocks());
    const { status, stderr } = spawnSync(server.program ?? '', server.check(folder), { encoding: 'utf8' });
    remove();
    expect(status, stderr).toBe(0);
  });

  test(`${name}: lets its pages in, and nobody who looks like them`, async () => {
    test.skip(server.program === null, 'not installed here');
    const { start, remove } = configure(server, blocks());
    const process = await start();
    try {
      const page = (origin: string, more: Partial<PageFetch> = {}): PageFetch => ({
        origin,
        url: `http://127.0.0.1:${process.port}/api/items`,
        method: 'GET',
        headers: [],
        credentials: 'include',
        body: null,
        ...more,
      });
      const put = {
        method: 'PUT',
        headers: [
          ['Content-Type', 'application/json'],
          ['X-Request-Id', '1'],
        ],
        body: '{}',
      } as const;
      for (const origin of [app, 'http://localhost:5173', 'https://deploy-7.example.org']) {
        expect(await fetchAs(page(origin)), origin).toMatchObject({ outcome: 'cors' });
        expect((await fetchAs(page(origin))).exposed, origin).toContain('x-total-count');
        expect(await fetchAs(page(origin, put)), origin).toMatchObject({ outcome: 'cors' });
        expect(await fetchAs(page(origin, { ...put, method: 'DELETE' })), origin).toMatchObject({
          outcome: 'network-error',
        });
      }
      for (const origin of [...lookAlikes(app), ...lookAlikes('https://deploy-7.example.org')]) {
        for (const credentials of ['include', 'omit'] as const) {
          const got = await fetchAs(page(origin, { credentials }));
          // Below the same domain `evil-deploy-7` is another name, and the pattern has to refuse it too.
          expect(got.outcome, `${origin} ${credentials}`).toBe('network-error');
        }
      }
    } finally {
      await process.stop();
      remove();
    }
  });
}

test('the JSON of buckets and gateways is JSON, and says what it should', () => {
  const read = (id: string): unknown => JSON.parse(rendered(id).blocks[0]?.copy ?? '');
  const origins = ['http://localhost:5173', app];
  expect(read('s3')).toEqual({
    CORSRules: [
      {
        AllowedOrigins: origins,
        AllowedMethods: ['GET', 'HEAD', 'PUT'],
        AllowedHeaders: ['content-type', 'x-request-id'],
        ExposeHeaders: ['x-total-count'],
        MaxAgeSeconds: 300,
      },
    ],
  });
  expect(read('gcs')).toMatchObject([
    {
      origin: origins,
      responseHeader: ['content-type', 'x-request-id', 'x-total-count'],
      maxAgeSeconds: 300,
    },
  ]);
  expect(read('api-gateway')).toMatchObject({ AllowOrigins: origins, AllowCredentials: true, MaxAge: 300 });
});

test('every syntax says how far it is checked, and what it cannot say', () => {
  const live = otherServers.map(({ id }) => id).sort();
  expect(
    syntaxes
      .filter(({ checked }) => checked === 'live')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(live);
  for (const { id, checked } of syntaxes) expect(rendered(id).checked, id).toBe(checked);
  const csrf = renderFor('nginx', [
    ...changes,
    { change: { kind: 'trust-csrf-origin', origin: app }, evidence: 'why' },
  ]);
  expect(csrf?.left).toHaveLength(1);
  const odd = renderFor('nginx', [
    ...changes,
    { change: { kind: 'allow-request-header', header: 'x"; return 200; #' }, evidence: 'why' },
  ]);
  expect(odd?.left).toHaveLength(1);
  expect(JSON.stringify(odd?.blocks)).not.toContain('return 200');
});

test('nothing is rendered for a server when no origin is to be let in', () => {
  expect(renderFor('nginx', [])).toBeNull();
  expect(renderFor('no-such-server', changes)).toBeNull();
});
