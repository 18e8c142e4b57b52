import { expect, test } from '@playwright/test';
import { diagnoseHar } from '../../../src/har/diagnose-har.ts';
import { readHar } from '../../../src/har/read-har.ts';
import { harOf, wireFixtures } from './fixtures.ts';

for (const fixture of wireFixtures) {
  const { name, title, rows, cause, also, verdict } = fixture;
  test(`${name}: ${title}`, () => {
    const read = readHar(harOf(fixture));
    if (!read.ok) throw new Error(read.problem);
    const last = diagnoseHar(read.har, '0123456789abcdef').at(-1);
    expect([verdict].flat()).toContain(last?.decision.kind);
    const ids = last?.findings.map(({ id }) => id) ?? [];
    expect(ids[0]).toBe(cause);
    if (also !== undefined) expect(ids).toContain(also);
    const about = last?.findings.find(({ id }) => id === (also ?? cause));
    expect(
      about?.catalogue.some((row) => rows.includes(row)),
      `rows ${about?.catalogue}`,
    ).toBe(true);
  });
}

test('each says why it is not live, and where its answer is written', () => {
  for (const { because, source } of wireFixtures) {
    expect(because.length).toBeGreaterThan(20);
    expect(source).toMatch(/https:|#\d|measured|recorded/);
  }
});
