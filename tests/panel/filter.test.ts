import { expect, test } from '@playwright/test';
import { type FilterSubject, parseFilter } from '../../extension/panel/filter.ts';

// Pure: once is enough.
test.skip(() => test.info().project.name !== 'chromium');

const subject: FilterSubject = {
  words: 'put\nhttp://localhost:8000/api/items/42/?full=1\n200 ✕ → not sent\nheader not allowed',
  method: 'put',
  statuses: [200],
  servers: ['localhost:8000'],
  origin: 'http://localhost:3000',
  verdicts: ['blocked'],
  causes: ['header-not-allowed'],
  mode: 'cors',
  type: 'xmlhttprequest',
  flags: new Set(['preflighted', 'cross-origin', 'not-sent']),
  headerNames: new Set(['origin', 'access-control-allow-origin', 'vary']),
};

const matching = [
  '',
  '   ',
  'items',
  'ITEMS put',
  'items -orders',
  '"not allowed"',
  '-"was allowed"',
  '/items\\/\\d+/',
  '-/orders/',
  'http://localhost:8000',
  'method:PUT',
  'method:get,put',
  'status:200',
  'status:2xx',
  'status:20x',
  'status:>=200',
  'status:<300',
  'status:200-299',
  '-status:4xx',
  'server:localhost:8000',
  'server:8000',
  'origin:3000',
  'verdict:blocked',
  'verdict:allowed,blocked',
  'cause:header',
  'mode:cors',
  'type:xmlhttprequest',
  'is:preflighted',
  'is:not-sent -is:cached',
  'has:vary',
  'HAS:Access-Control-Allow-Origin',
  'method:',
  '-',
  'server:localhost method:PUT is:preflighted items',
];
const refusing = [
  'orders',
  '-items',
  'items orders',
  '/^orders/',
  '-/items/',
  'method:GET',
  'status:404',
  'status:>200',
  'status:<200',
  'server:9000',
  'verdict:allowed',
  'cause:origin',
  'is:cached',
  '-is:preflighted',
  'has:cookie',
  'mode:no-cors',
];

test.describe('filter', () => {
  for (const text of matching) {
    test(`“${text}” lets the row through`, () => {
      const filter = parseFilter(text);
      expect(filter.problems).toEqual([]);
      expect(filter.matches(subject)).toBe(true);
    });
  }
  for (const text of refusing) {
    test(`“${text}” hides the row`, () => {
      const filter = parseFilter(text);
      expect(filter.problems).toEqual([]);
      expect(filter.matches(subject)).toBe(false);
    });
  }

  test('a warning is allowed as well', () => {
    const warned = { ...subject, verdicts: ['allowed', 'warning'] };
    expect(parseFilter('verdict:warning').matches(warned)).toBe(true);
    expect(parseFilter('verdict:allowed').matches(warned)).toBe(true);
    expect(parseFilter('verdict:allowed -verdict:warning').matches(warned)).toBe(false);
    expect(parseFilter('verdict:warning').matches({ ...subject, verdicts: ['allowed'] })).toBe(false);
    expect(parseFilter('verdict:warning').problems).toEqual([]);
  });

  test('what cannot work is told, and the rest still filters', () => {
    const filter = parseFilter('/(/ is:green status:many verdict:maybe items');
    expect(filter.problems.map(({ kind }) => kind)).toEqual(['regex', 'is', 'status', 'verdict']);
    expect(filter.matches(subject)).toBe(true);
    expect(parseFilter('/(/ orders').matches(subject)).toBe(false);
  });

  test('what looks like a key and is none is named, a host or URL is not', () => {
    expect(parseFilter('bogus:xyz -nope:1x method:get').unknownKeys).toEqual(['bogus', 'nope']);
    expect(parseFilter('localhost:8000/api http://a.example a:').unknownKeys).toEqual([]);
  });

  test('no text makes it throw', () => {
    for (const text of [
      '"',
      '-"',
      '//',
      '/',
      '::',
      ':',
      'is:',
      '-is:',
      'status:,',
      '/[/',
      '-/(?<a/',
      '\\',
      '🙂',
    ]) {
      expect(() => parseFilter(text).matches(subject)).not.toThrow();
    }
  });

  test('an empty filter says so', () => {
    expect(parseFilter(' ').empty).toBe(true);
    expect(parseFilter('method:').empty).toBe(true);
    expect(parseFilter('a').empty).toBe(false);
  });
});
