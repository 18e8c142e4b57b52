import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { clientLines } from '../../../src/fix/client-lines.ts';

const url = 'https://api.example.com/api/items/';

test('credentials, in and out, for all three', () => {
  expect(clientLines({ kind: 'include-credentials' }, url).map(({ code }) => code)).toEqual([
    `fetch('${url}', { credentials: 'include' })`,
    `xhr.open('GET', '${url}');\nxhr.withCredentials = true;`,
    `axios('${url}', { withCredentials: true })`,
  ]);
  expect(clientLines({ kind: 'omit-credentials' }, url, 'PUT')[0]?.code).toBe(
    `fetch('${url}', { method: 'PUT', credentials: 'omit' })`,
  );
});

test('the method in capitals, and the final URL', () => {
  expect(clientLines({ kind: 'method', method: 'patch' }, url)[0]?.code).toBe(
    `fetch('${url}', { method: 'PATCH' })`,
  );
  expect(clientLines({ kind: 'final-url', url: `${url}1/` }, url).map(({ code }) => code)).toEqual([
    `fetch('${url}1/')`,
    `xhr.open('GET', '${url}1/');`,
    `axios('${url}1/')`,
  ]);
});

test('whatever the address holds, it stays one string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const [line] = clientLines({ kind: 'include-credentials' }, text);
      const told: unknown[] = [];
      const run = new Function('fetch', line?.code ?? '') as (fetch: (...all: unknown[]) => void) => void;
      if (/[\r\u2028\u2029]/.test(text)) return;
      run((...all) => told.push(...all));
      expect(told).toEqual([text, { credentials: 'include' }]);
    }),
  );
});
