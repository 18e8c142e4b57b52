import { expect, test } from '@playwright/test';
import { completeChanges } from '../../../src/fix/complete.ts';
import { renderDjango } from '../../../src/fix/django/render.ts';
import { prove } from '../../../src/fix/prove.ts';
import { api, blocked, findingsOf, including, page, passedPreflight, seen } from './wire.ts';

const wire = {
  shown: false,
  method: 'PUT',
  asks: { 'Access-Control-Request-Headers': 'x-request-id', ...including },
  preflight: passedPreflight(page, {
    'access-control-allow-headers': '*, x-partner-key',
    'access-control-allow-credentials': 'true',
  }),
  ...blocked,
} as const;

test('a star that is taken literally stays, and so do the names beside it', () => {
  const [finding] = findingsOf({ wire });
  expect(finding?.id).toBe('wildcard-literal-with-credentials');
  const changes = (finding?.remedies ?? []).flatMap((remedy) =>
    remedy.kind === 'server' ? remedy.changes : [],
  );
  const [block] = renderDjango(changes).blocks;
  const shown = block?.lines.map(({ text }) => text).join('\n');
  for (const kept of ['*globals().get("CORS_ALLOW_HEADERS", default_headers),', '"x-request-id",']) {
    expect(shown).toContain(kept);
    expect(block?.copy).toContain(kept);
  }
  // Written anew, the list names them; `*default_headers` is there in any case.
  const [whole] = renderDjango(changes, { variant: 'whole' }).blocks;
  expect(whole?.copy).toContain(
    'CORS_ALLOW_HEADERS = (\n    *default_headers,\n    "*",  # allowed already\n    "x-partner-key",  # allowed already\n    "x-request-id",',
  );
  const exchange = seen(wire);
  const server = new URL(api).origin;
  const complete = completeChanges(changes, exchange);
  expect(prove({ server, changes: complete, exchanges: [exchange] }).kind).toBe('proved');
});

test('a star that does not cover Authorization stays in a block that is written anew', () => {
  const authorized = {
    ...wire,
    rules: 'standard',
    asks: { 'Access-Control-Request-Headers': 'authorization', 'Sec-Fetch-Site': 'cross-site' },
    preflight: passedPreflight('*', { 'access-control-allow-headers': '*' }),
  } as const;
  const finding = findingsOf({ wire: authorized }).find(({ id }) => id === 'wildcard-misses-authorization');
  const changes = (finding?.remedies ?? []).flatMap((remedy) =>
    remedy.kind === 'server' ? remedy.changes : [],
  );
  const [block] = renderDjango(changes, { variant: 'whole' }).blocks;
  expect(block?.copy).toContain('"*",  # allowed already');
  expect(block?.copy).toContain('"authorization",');
});

test('methods beside a literal star keep their case in a block that is written anew', () => {
  const custom = {
    ...wire,
    method: 'QUERY',
    preflight: passedPreflight(page, {
      'access-control-allow-methods': '*, Patch',
      'access-control-allow-headers': 'x-request-id',
      'access-control-allow-credentials': 'true',
    }),
  } as const;
  const changes = findingsOf({ wire: custom }).flatMap(({ remedies }) =>
    remedies.flatMap((remedy) => (remedy.kind === 'server' ? remedy.changes : [])),
  );
  const [block] = renderDjango(changes, { variant: 'whole' }).blocks;
  expect(block?.copy).toContain(
    '    *default_methods,\n    "*",  # allowed already\n    "Patch",  # allowed already\n',
  );
});
