import { expect, test } from '@playwright/test';
import { allowed, findingsOf, including, refused, type Wire } from './wire.ts';

const url = 'https://api.example.com/me/';
const own = 'https://app.example.com';
const stranger = 'https://stranger.test';

/** The page's origin comes back, with credentials. */
function echoed(page: string, at: number, more: Partial<Wire> = {}): Wire {
  const headers = { 'access-control-allow-origin': page, 'access-control-allow-credentials': 'true' };
  return { url, page, sent: including, answer: allowed(headers), at, ...more };
}

function found(wire: Wire, others: readonly Wire[]) {
  return findingsOf({ wire, others }).find(({ id }) => id === 'any-origin-with-credentials');
}

function named(wire: Wire, others: readonly Wire[]): readonly string[] {
  return (found(wire, others)?.remedies ?? []).flatMap((remedy) =>
    remedy.kind === 'server'
      ? remedy.changes.flatMap(({ change }) => (change.kind === 'allow-origin' ? [change.origin] : []))
      : [],
  );
}

test('the page of the server’s own domain is listed, whichever row is looked at', () => {
  expect(named(echoed(own, 2), [echoed(stranger, 1)])).toEqual([own]);
  expect(named(echoed(stranger, 1), [echoed(own, 2)])).toEqual([own]);
});

test('so is one of this machine, where the server is there too', () => {
  const here = { url: 'http://127.0.0.1:8000/me/' };
  const page = echoed('http://localhost:3000', 2, here);
  const other = echoed('http://stranger.localhost:3000', 1, here);
  expect(named(page, [other])).toEqual(['http://localhost:3000']);
  expect(named(other, [page])).toEqual(['http://localhost:3000']);
});

test('where no name tells whose page it is, none is listed, and the advice is in words', () => {
  const elsewhere = { url: 'https://api.partner.example/me/' };
  const finding = found(echoed(stranger, 2, elsewhere), [echoed(own, 1, elsewhere)]);
  expect(finding?.remedies).toMatchObject([
    { kind: 'elsewhere', advice: expect.stringContaining('which of these origins are yours') },
  ]);
});

test('a stranger that is refused since is no longer let in', () => {
  const since = { url, page: stranger, sent: including, answer: refused, at: 9 };
  expect(found(echoed(own, 2), [echoed(stranger, 1), since])).toBeUndefined();
  expect(found(echoed(stranger, 1), [echoed(own, 2), since])).toBeUndefined();
});
