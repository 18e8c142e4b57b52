import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { completeChanges } from '../../../src/fix/complete.ts';
import { applyChanges, type Configured } from '../../../src/fix/django/apply.ts';
import { mergeChanges } from '../../../src/fix/merge.ts';
import type { EvidencedChange, ServerChange } from '../../../src/fix/server-change.ts';
import { changesTogether } from '../../../src/fix/together.ts';
import { type Asked, exchangeWith } from './exchange-of.ts';

const origin = 'https://app.example.com';
const bare: Configured = { settings: { ALLOWED_HOSTS: ['*'] }, order: ['common'] };
const installed: Configured = { settings: { ALLOWED_HOSTS: ['*'] }, order: ['cors', 'common'] };
const because = (...changes: readonly ServerChange[]): readonly EvidencedChange[] =>
  changes.map((change) => ({ change, evidence: 'why' }));
const kinds = (changes: readonly EvidencedChange[]) => mergeChanges(changes).map(({ change }) => change);

test('what a refusal hides is added: header, method, credentials', () => {
  const asked: Asked = {
    origin,
    path: '/api/items/',
    method: 'QUERY',
    headers: ['content-type', 'x-request-id'],
    credentials: true,
  };
  const first = because({ kind: 'install-middleware' }, { kind: 'allow-origin', origin });
  const exchange = exchangeWith(bare, asked);
  const complete = completeChanges(first, exchange);
  expect(kinds(complete)).toEqual([
    { kind: 'install-middleware' },
    { kind: 'allow-origin', origin },
    { kind: 'allow-credentials' },
    { kind: 'allow-request-header', header: 'x-request-id' },
    { kind: 'allow-method', method: 'QUERY' },
  ]);
  expect(exchangeWith(applyChanges(bare, complete), asked).judgement.decision.kind).toBe('allowed');
});

test('nothing is added where nothing is missing, and nothing to what is no change', () => {
  const simple = exchangeWith(installed, { origin, path: '/api/items/', method: 'GET' });
  const change = because({ kind: 'allow-origin', origin });
  expect(completeChanges(change, simple)).toBe(change);
  expect(completeChanges([], simple)).toEqual([]);
  const allowed = exchangeWith(applyChanges(installed, change), { origin, path: '/api/', method: 'GET' });
  expect(completeChanges(change, allowed)).toBe(change);
});

test('a header that only answers have is never allowed', () => {
  const headers = ['access-control-allow-origin'];
  const exchange = exchangeWith(installed, { origin, path: '/api/', method: 'GET', headers });
  expect(kinds(completeChanges(because({ kind: 'allow-origin', origin }), exchange))).toEqual([
    { kind: 'allow-origin', origin },
  ]);
});

test('completed, a change lets its request through at the first try', () => {
  const asked: fc.Arbitrary<Asked> = fc.record({
    origin: fc.constant(origin),
    path: fc.constant('/api/items/'),
    method: fc.constantFrom('GET', 'POST', 'PUT', 'QUERY', 'patch'),
    headers: fc.subarray(['content-type', 'x-request-id', 'x-tenant', 'authorization']),
    credentials: fc.boolean(),
  });
  fc.assert(
    fc.property(asked, fc.constantFrom(bare, installed), (one, server) => {
      const first = because({ kind: 'install-middleware' }, { kind: 'allow-origin', origin });
      const complete = completeChanges(first, exchangeWith(server, one));
      expect(exchangeWith(applyChanges(server, complete), one).judgement.decision.kind).toBe('allowed');
    }),
    { numRuns: 200 },
  );
});

test('all that fails on one server is one change set, whatever the order', () => {
  const requests: readonly Asked[] = [
    { origin, path: '/api/items/', method: 'GET' },
    { origin, path: '/api/items/1/', method: 'PUT', headers: ['content-type', 'x-request-id'] },
    { origin: 'http://localhost:5173', path: '/api/me/', method: 'GET', credentials: true },
  ];
  const wanted = requests.map((one) => ({
    exchange: exchangeWith(bare, one),
    changes: because({ kind: 'install-middleware' }, { kind: 'allow-origin', origin: one.origin }),
  }));
  const together = changesTogether(wanted);
  expect(changesTogether(wanted.toReversed())).toEqual(together);
  const after = applyChanges(bare, together);
  for (const one of requests) expect(exchangeWith(after, one).judgement.decision.kind).toBe('allowed');
});
