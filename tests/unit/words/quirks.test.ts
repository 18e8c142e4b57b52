import { expect, test } from '@playwright/test';
import { de } from '../../../extension/panel/text/de.ts';
import { en } from '../../../extension/panel/text/en.ts';
import { quirks } from '../../../src/cors/quirks.ts';

/** What decides whether a preflight is sent at all: no row can show where it differed. */
const unseen = [
  'tainted-preflight-not-kept',
  'preflight-cache-credentials-apart',
  'preflight-cache-no-wildcard',
  'client-hints-safelisted',
  'user-agent-not-preflighted',
  'range-64-bit',
];

for (const { id } of quirks.filter(({ id }) => !unseen.includes(id))) {
  test(`a deviation that a row can show has words of its own: ${id}`, () => {
    expect(en.facts.quirks[id]).toMatch(/\.$/);
    expect(de.facts.quirks[id]).toMatch(/\.$/);
    expect(de.facts.quirks[id]).not.toBe(en.facts.quirks[id]);
  });
}

test('nothing is said of a deviation that there is none of', () => {
  const ids = quirks.map(({ id }) => id);
  expect(Object.keys(en.facts.quirks).filter((id) => !ids.includes(id))).toEqual([]);
  expect(Object.keys(de.facts.quirks).toSorted()).toEqual(Object.keys(en.facts.quirks).toSorted());
});
