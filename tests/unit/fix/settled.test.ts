import { expect, test } from '@playwright/test';
import type { Configured } from '../../../src/fix/django/apply.ts';
import type { DjangoSettings } from '../../../src/fix/django/middleware/settings.ts';
import { settledSince } from '../../../src/fix/proof/settled.ts';
import { API, type Asked, exchangeWith } from './exchange-of.ts';

const origin = 'https://app.example.com';
const server = (settings: DjangoSettings): Configured => ({
  settings: { ALLOWED_HOSTS: ['*'], ...settings },
  order: ['cors', 'common'],
});
const closed = server({});
const open = server({ CORS_ALLOWED_ORIGINS: [origin] });
const get: Asked = { origin, path: '/api/items/', method: 'GET' };
const put: Asked = { ...get, method: 'PUT', headers: ['content-type'] };
const custom: Asked = { ...get, headers: ['x-request-id'] };

/** Asked one after the other; their ids are `1`, `2`, … */
function settled(...asked: readonly (readonly [Configured, Asked])[]): readonly string[] {
  const rows = asked.map(([by, one], index) => ({
    ...exchangeWith(by, { ...one, id: `${index + 1}` }),
    startedAt: index,
  }));
  return [...settledSince(rows, API)];
}

test('a request that was blocked and works since the server was changed is settled', () => {
  expect(settled([closed, get], [open, get])).toEqual(['1']);
  expect(settled([closed, get], [closed, get], [open, get])).toEqual(['1', '2']);
});

test('so is one that was not sent again, where the server as it is now would allow it', () => {
  expect(settled([closed, get], [closed, put], [open, get])).toEqual(['1', '2']);
});

test('what the server would still refuse, or refuses again, is not', () => {
  expect(settled([closed, get], [closed, custom], [open, get])).toEqual(['1']);
  expect(settled([closed, get], [open, get], [closed, get])).toEqual([]);
  expect(settled([closed, get], [closed, put])).toEqual([]);
});
