import { expect, test } from '@playwright/test';
import { chooseEntry } from '../../../extension/devtools/choose-entry.ts';

const delivered = { startedAt: 1_000, status: 200 };
const blocked = { startedAt: 1_020, status: 0 };

test('the entry starts a little before the browser’s first event', () => {
  expect(chooseEntry([delivered], { startedAt: 1_008, after: null })).toBe(delivered);
  expect(chooseEntry([delivered], { startedAt: 999, after: null })).toBe(delivered);
  expect(chooseEntry([delivered], { startedAt: 998, after: null }), 'never after it').toBeNull();
  expect(chooseEntry([delivered], { startedAt: 3_000, after: null }), 'nor long before').toBeNull();
});

test('of two requests one after the other each gets its own, also while the second is not written yet', () => {
  const first = { startedAt: 1_005, after: null };
  const second = { startedAt: 1_024, after: 1_005 };
  expect(chooseEntry([delivered, blocked], first)).toBe(delivered);
  expect(chooseEntry([delivered, blocked], second)).toBe(blocked);
  expect(chooseEntry([delivered], second)).toBeNull();
});

test('of two at the same time nobody can tell, unless both say the same', () => {
  const request = { startedAt: 1_030, after: null };
  expect(chooseEntry([delivered, blocked], request)).toBe('ambiguous');
  expect(chooseEntry([delivered, { ...blocked, status: 404 }], request)).toBe(delivered);
});
