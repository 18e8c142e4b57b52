import { expect, test } from '@playwright/test';
import { bestRing } from '../../../src/exchange/ring.ts';

/** What each has stands at its own place; the table says how well each fits whom. */
const ring = (longest: number, fits: Readonly<Record<string, number>>) =>
  bestRing(['a', 'b', 'c', 'd'], longest, (one, giver) => fits[one + giver] ?? -8).join('');

const own = { aa: -4, bb: 0, cc: 2, dd: 2 };

test('two that each fit what the other has exchange it', () => {
  expect(ring(4, { ...own, ab: 2, ba: 0 })).toBe('ab');
});

test('where no two can exchange, three hand on in a ring', () => {
  const fits = { ...own, ab: 2, bc: 0, ca: 2 };
  expect(ring(4, fits)).toBe('abc');
  expect(ring(2, fits), 'if so many may').toBe('');
});

test('the ring by which all gain most is taken, not the first that gains', () => {
  expect(ring(4, { ...own, ab: -3, ba: 0, ac: 2, cd: 2, da: 2 })).toBe('acd');
});

test('of equal gains the shortest ring changes least', () => {
  expect(ring(4, { ...own, ab: 2, bc: 0, ca: 2, ad: 2, da: 2 })).toBe('ad');
});

test('nothing changes hands where nobody gains', () => {
  expect(ring(4, { ...own, aa: 0, ab: 0, ba: 0 })).toBe('');
  expect(bestRing(['a'], 4, () => 0)).toEqual([]);
});
