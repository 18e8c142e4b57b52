import { expect, test } from '@playwright/test';
import { catalogue } from '../../../src/diagnosis/catalogue.ts';
import { cases } from './cases.ts';
import { allowed, bare, blocked, findingsOf, page, refused, type Wire } from './wire.ts';

for (const [index, { rule, match, rows, sure, first, miss }] of cases.entries()) {
  test(`${rule}: matches what it is for (${index})`, () => {
    const findings = findingsOf(match);
    const ids = findings.map(({ id }) => id);
    if (first === false) expect(ids).toContain(rule);
    else expect(ids[0]).toBe(rule);
    const finding = findings.find(({ id }) => id === rule);
    if (rows?.[0] !== undefined) expect(finding?.catalogue[0]).toBe(rows[0]);
    expect(finding?.catalogue).toEqual(expect.arrayContaining([...(rows ?? [])]));
    if (sure !== undefined) expect(finding?.sure).toBe(sure);
    expect(finding?.remedies.length).toBeGreaterThan(0);
  });

  test(`${rule}: has nothing to say of a near miss (${index})`, () => {
    expect(findingsOf(miss).map(({ id }) => id)).not.toContain(rule);
  });
}

test('every rule has a case', () => {
  const tested = new Set(cases.map(({ rule }) => rule));
  expect(catalogue.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
});

test('ids are unique and kebab-case', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

test('a finding names only rows that its rule covers', () => {
  for (const { match } of cases) {
    for (const { id, catalogue: rows } of findingsOf(match)) {
      const covered = catalogue.find((rule) => rule.id === id)?.catalogue ?? [];
      expect(
        rows.filter((row) => !covered.includes(row)),
        id,
      ).toEqual([]);
    }
  }
});

for (const [answer, final] of [
  [refused, 'https://third.example/x'],
  [{ status: 302, headers: { ...refused.headers, Location: '/y' } }, 'https://third.example/y'],
] as const) {
  test(`a redirect that loses the origin: the URL to call is where it ends, ${final}`, () => {
    const first = bare(302, { 'access-control-allow-origin': page, Location: 'https://third.example/x' });
    const next = [{ url: 'https://third.example/x', sent: { Origin: 'null' }, answer }];
    const finding = findingsOf({ wire: { answer: first, next, ...blocked } }).find(
      ({ id }) => id === 'redirect-made-origin-null',
    );
    expect(finding?.remedies).toContainEqual(expect.objectContaining({ kind: 'page', code: final }));
  });
}

for (const [credentials, sent] of [
  [{}, {}],
  [{ 'access-control-allow-credentials': 'true' }, { 'Sec-Fetch-Mode': 'cors', Cookie: 'a=b' }],
] as const) {
  const url = 'https://third.example/x';
  const passing = { 'access-control-allow-origin': page, ...credentials };
  const answer = { status: 200, headers: { 'access-control-allow-origin': 'null', ...credentials } };
  const first = { status: 302, headers: { ...passing, Location: url } };
  const next = [{ url, sent: { Origin: 'null', ...sent }, answer }];
  const told = (wire: Wire) => findingsOf({ wire }).find(({ id }) => id === 'null-origin-allowed');

  test(`where a redirect made the origin null, the final URL is called first: ${Object.keys(credentials)}`, () => {
    const finding = told({ answer: first, next });
    expect(finding?.title).toContain('The redirect to `https://third.example` made the origin `null`');
    expect(finding?.explain).toContain('Once a redirect leaves one foreign origin for another');
    expect(finding?.remedies).toMatchObject([
      { kind: 'page', code: url },
      { kind: 'elsewhere', advice: expect.stringContaining('allow the origin of the page') },
    ]);
    expect(JSON.stringify(finding)).not.toContain('from an origin of its own');
  });

  test(`a page without an origin had none to lose on the way: ${Object.keys(credentials)}`, () => {
    const echoed = { ...first, headers: { ...first.headers, 'access-control-allow-origin': 'null' } };
    const finding = told({ page: 'null', answer: echoed, next });
    expect(finding?.title).not.toContain('redirect');
    expect(finding?.remedies).toMatchObject([{ kind: 'elsewhere' }]);
  });
}

test('that a server sends no CORS headers is said only where none of its answers has them', () => {
  const wire: Wire = { answer: { headers: { 'Content-Type': 'text/html' } }, ...blocked };
  const titleWith = (others: readonly Wire[]) =>
    findingsOf({ wire, others }).find(({ id }) => id === 'static-host-without-cors')?.title;
  expect(titleWith([])).toContain('sends no CORS headers');
  expect(titleWith([{ url: 'https://other.example/', answer: allowed() }])).toContain(
    'sends no CORS headers',
  );
  expect(titleWith([{ answer: allowed(), at: 2_000 }])).toContain('This answer of');
});
