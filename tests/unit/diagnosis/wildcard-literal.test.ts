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
  const exchange = seen(wire);
  const server = new URL(api).origin;
  const complete = completeChanges(changes, exchange);
  expect(prove({ server, changes: complete, exchanges: [exchange] }).kind).toBe('proved');
});
