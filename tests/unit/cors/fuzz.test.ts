import { expect, test } from '@playwright/test';
import { fuzz } from './fuzz-inputs.ts';

for (const seed of [1, 2, 3]) {
  test(`nothing is thrown, seed ${seed}`, () => expect(fuzz(20_000, seed)).toEqual([]));
}
