import { expect, test } from '@playwright/test';
import type { HeaderList } from '../../../src/cors/types.ts';
import type { Book } from '../../../src/exchange/book.ts';
import { openBook } from '../../../src/exchange/book.ts';
import { allows, asks, play, sent } from './stream.ts';

/** A PUT whose preflight is answered at second 1, and one without a preflight that begins at `second`. */
function twice(answer: HeaderList, second: number, rules: 'chromium' | 'firefox' = 'chromium'): Book {
  const at = (seconds: number) => ({ at: seconds * 1000 });
  return play(
    [
      ['1', 'PUT', 'before-request', at(0)],
      ['2', 'OPTIONS', 'send-headers', { ...at(0.5), headers: asks('PUT') }],
      ['2', 'OPTIONS', 'headers-received', { ...at(1), headers: answer }],
      ['2', 'OPTIONS', 'completed', { ...at(1), headers: answer }],
      ['1', 'PUT', 'send-headers', { ...at(1.1), headers: sent }],
      ['1', 'PUT', 'headers-received', { ...at(1.2), headers: allows }],
      ['1', 'PUT', 'completed', { ...at(1.2), headers: allows }],
      ['3', 'PUT', 'before-request', at(second)],
      ['3', 'PUT', 'send-headers', { ...at(second), headers: sent }],
      ['3', 'PUT', 'headers-received', { ...at(second + 0.1), headers: allows }],
    ],
    openBook(7, [], rules),
  );
}

const cachedOf = (book: Book) => book.exchanges.get('7:3')?.hops[0].cachedPreflight;

test('a request without a preflight names the one that it used and how long that is still good', () => {
  const book = twice([...allows, ['Access-Control-Max-Age', '600']], 101);
  expect(cachedOf(book)).toEqual({ exchange: '7:1', secondsLeft: 500 });
});

test('without Access-Control-Max-Age an answer is good for five seconds', () => {
  expect(cachedOf(twice(allows, 4))).toEqual({ exchange: '7:1', secondsLeft: 2 });
  expect(cachedOf(twice(allows, 7))).toBeUndefined();
});

test('an answer with Max-Age 0, or one that refused, is kept for nobody', () => {
  expect(cachedOf(twice([...allows, ['Access-Control-Max-Age', '0']], 1.5))).toBeUndefined();
  expect(cachedOf(twice([['Access-Control-Max-Age', '600']], 1.5))).toBeUndefined();
});

test('an answer that names another method is not the one that was used', () => {
  const other: HeaderList = [
    ...allows.filter(([name]) => name !== 'Access-Control-Allow-Methods'),
    ['Access-Control-Allow-Methods', 'PATCH'],
    ['Access-Control-Max-Age', '600'],
  ];
  expect(cachedOf(twice(other, 2))).toBeUndefined();
});

test('the browser’s own limit counts: Chromium keeps an answer for two hours', () => {
  const day: HeaderList = [...allows, ['Access-Control-Max-Age', '86400']];
  expect(cachedOf(twice(day, 3601))).toMatchObject({ secondsLeft: 3600 });
  expect(cachedOf(twice(day, 7300))).toBeUndefined();
  expect(cachedOf(twice(day, 7300, 'firefox'))).toMatchObject({ secondsLeft: 79_101 });
});

for (const rules of ['chromium', 'firefox'] as const) {
  test(`${rules}: an answer for another method ${rules === 'chromium' ? 'takes the place of' : 'stands beside'} the earlier one`, () => {
    const answer = (method: string): HeaderList => [
      ...allows.filter(([name]) => name !== 'Access-Control-Allow-Methods'),
      ['Access-Control-Allow-Methods', method],
      ['Access-Control-Max-Age', '600'],
    ];
    const asked = (id: number, method: string, at: number) =>
      [
        [`${id}`, method, 'before-request', { at }],
        [`${id + 1}`, 'OPTIONS', 'send-headers', { at: at + 10, headers: asks(method) }],
        [`${id + 1}`, 'OPTIONS', 'headers-received', { at: at + 20, headers: answer(method) }],
        [`${id + 1}`, 'OPTIONS', 'completed', { at: at + 20, headers: answer(method) }],
        [`${id}`, method, 'send-headers', { at: at + 30, headers: sent }],
        [`${id}`, method, 'headers-received', { at: at + 40, headers: allows }],
        [`${id}`, method, 'completed', { at: at + 40, headers: allows }],
      ] as const;
    const book = play(
      [...asked(1, 'PUT', 1_000), ...asked(3, 'DELETE', 2_000), ...asked(5, 'PUT', 3_000)],
      openBook(7, [], rules),
    );
    const cached = book.exchanges.get('7:5')?.hops[0].cachedPreflight;
    if (rules === 'chromium') expect(cached).toBeUndefined();
    else expect(cached).toMatchObject({ exchange: '7:1' });
  });
}
