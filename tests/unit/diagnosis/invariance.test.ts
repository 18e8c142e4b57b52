import { expect, test } from '@playwright/test';
import { cases } from './cases.ts';
import { api, findingsOf, page, type Scene, type Wire } from './wire.ts';

/** Hosts and paths of the cases that mean nothing, and others in their place. */
const renamed: readonly (readonly [string, string])[] = [
  ['app.example.com', 'shop.firm.org'],
  ['www.example.com', 'news.firm.org'],
  ['admin.example.com', 'desk.firm.org'],
  ['partner.example', 'supplier.net'],
  ['firm.example', 'group.net'],
  ['third.example', 'third.net'],
  ['stranger.test', 'unknown.net'],
  ['/api/items', '/v7/records'],
  ['/api/catalogue', '/v7/list'],
];

function rename({ wire, others = [], ...known }: Scene): Scene {
  const whole = { wire: spelt(wire), others: others.map(spelt), ...known };
  const text = renamed.reduce((all, [from, to]) => all.replaceAll(from, to), JSON.stringify(whole));
  return JSON.parse(text);
}

/** With the names that go without saying. */
function spelt(wire: Wire): Wire {
  return { page, url: api, ...wire };
}

test('no cause is known by the names of hosts and paths', () => {
  for (const { rule, match, miss } of cases) {
    for (const scene of [match, miss]) {
      const ids = findingsOf(scene).map(({ id, sure }) => `${id} ${sure}`);
      expect(
        findingsOf(rename(scene)).map(({ id, sure }) => `${id} ${sure}`),
        rule,
      ).toEqual(ids);
    }
  }
});

test('the order of the other rows changes nothing', () => {
  for (const { rule, match } of cases) {
    const { others = [] } = match;
    const ids = findingsOf(match).map(({ id }) => id);
    expect(
      findingsOf({ ...match, others: others.toReversed() }).map(({ id }) => id),
      rule,
    ).toEqual(ids);
  }
});
