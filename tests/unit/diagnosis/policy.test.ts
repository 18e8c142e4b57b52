import { expect, test } from '@playwright/test';
import { inferPolicy } from '../../../src/diagnosis/policy.ts';
import { sinceChange } from '../../../src/diagnosis/since-change.ts';
import {
  allowed,
  bare,
  blocked,
  findingsOf,
  page,
  passedPreflight,
  refused,
  refusedPreflight,
  seen,
} from './wire.ts';

const server = 'https://api.partner.example';

test('what a server allows, from all of its answers', () => {
  const other = 'https://www.example.com';
  const policy = inferPolicy(
    server,
    [
      {
        method: 'PUT',
        preflight: passedPreflight(),
        answer: allowed({ 'access-control-expose-headers': 'X-A' }),
      },
      { page: other, answer: refused },
      { url: `${server}/admin/`, answer: bare() },
      { url: 'https://elsewhere.example/', answer: allowed({ 'access-control-allow-credentials': 'true' }) },
    ].map(seen),
  );
  expect(policy).toMatchObject({
    echoed: [page],
    refused: [other],
    fixed: [],
    credentials: false,
    exposed: ['x-a'],
    maxAge: '86400',
    coveredPaths: ['/api/items/'],
    uncoveredPaths: ['/admin/'],
  });
  expect(policy.methods).toContain('PATCH');
  expect(policy.headers).toContain('x-csrftoken');
});

test('an origin that was refused and is allowed since is allowed, and not both', () => {
  const policy = inferPolicy(
    server,
    [
      { answer: refused, at: 1_000 },
      { answer: allowed(), at: 9_000 },
    ].map(seen),
  );
  expect(policy).toMatchObject({ echoed: [page], refused: [] });
});

test('a star and a foreign origin are fixed values', () => {
  const star = { headers: { 'Access-Control-Allow-Origin': '*' } };
  expect(inferPolicy(server, [seen({ answer: star })])).toMatchObject({ echoed: [], fixed: ['*'] });
});

const allows = (name: string) => {
  const passed = passedPreflight();
  return { ...passed, headers: { ...passed.headers, 'Access-Control-Allow-Headers': name } };
};
const before = { method: 'PUT', shown: false as const, preflight: refusedPreflight, ...blocked, at: 1_000 };

test('after a change the next problem is told as the one that is left', () => {
  const now = seen({ method: 'PUT', preflight: passedPreflight(), answer: bare(), ...blocked, at: 9_000 });
  expect(sinceChange(now, [seen(before)])).toBe(
    'Since the last time the preflight passes; one problem is left.',
  );
});

test('a change that mends all says so', () => {
  const now = seen({ method: 'PUT', preflight: passedPreflight(), answer: allowed(), at: 9_000 });
  expect(sinceChange(now, [seen(before)])).toContain('Since then it is allowed.');
});

test('what was wrong the last time is told in words, not by its code', () => {
  const asks = { 'Access-Control-Request-Headers': 'x-a' };
  const sent = { 'X-A': '1' };
  const lacks = {
    method: 'PUT',
    asks,
    preflight: passedPreflight(),
    shown: false as const,
    ...blocked,
    at: 1_000,
  };
  const last = seen(lacks);
  expect(last.judgement.decision).toMatchObject({ failure: { code: 'header-not-allowed' } });
  const now = seen({ method: 'PUT', asks, sent, preflight: allows('x-a'), answer: allowed(), at: 9_000 });
  expect(sinceChange(now, [last])).toBe(
    'Last time the same request was blocked: The preflight does not allow a header (`x-a`). Since then it is allowed.',
  );
});

test('with other headers or other credentials it is not the same request', () => {
  const asks = { 'Access-Control-Request-Headers': 'x-a' };
  const lacks = seen({ method: 'PUT', asks, preflight: passedPreflight(), shown: false, ...blocked });
  const without = seen({ method: 'PUT', preflight: passedPreflight(), answer: allowed(), at: 9_000 });
  const cached = seen({ method: 'PUT', sent: { 'X-A': '1' }, answer: allowed(), at: 9_000 });
  expect(sinceChange(without, [lacks])).toBeNull();
  expect(sinceChange(cached, [lacks])).toContain('Since then it is allowed.');
  const star = { headers: { 'Access-Control-Allow-Origin': '*' } };
  const withCookie = seen({ sent: { Cookie: '••••' }, answer: star, ...blocked });
  expect(withCookie.judgement.credentials.value).toBe('include');
  const noCookie = seen({ answer: star, at: 9_000 });
  expect(noCookie.judgement.decision.kind).toBe('allowed');
  const known = (value: 'omit' | 'unknown') => ({
    ...noCookie,
    judgement: { ...noCookie.judgement, credentials: { ...noCookie.judgement.credentials, value } },
  });
  expect(sinceChange(known('omit'), [withCookie])).toBeNull();
  expect(sinceChange(known('unknown'), [withCookie])).toContain('Since then it is allowed.');
});

test('the same failure again, or another request, is no change', () => {
  expect(sinceChange(seen({ ...before, at: 9_000 }), [seen(before)])).toBeNull();
  expect(sinceChange(seen({ answer: refused, ...blocked, at: 9_000 }), [seen(before)])).toBeNull();
  expect(sinceChange(seen(before), [seen({ ...before, at: 9_000 })])).toBeNull();
});

test('the first finding tells what has changed', () => {
  const [first] = findingsOf({
    wire: { method: 'PUT', preflight: passedPreflight(), answer: bare(), ...blocked, at: 9_000 },
    others: [before],
  });
  expect(first?.explain).toContain('Since the last time the preflight passes');
});

test('one header that is not allowed is spoken of as one, and several as several', () => {
  const explained = (names: string) => {
    const asks = { 'Access-Control-Request-Headers': names };
    const wire = { method: 'PUT', asks, preflight: passedPreflight(), shown: false as const, ...blocked };
    return findingsOf({ wire, known: { language: 'de' } })[0]?.explain;
  };
  expect(explained('x-a')).toContain('in seiner Liste erlaubter Header steht er nicht.');
  expect(explained('x-a,x-b')).toContain('in seiner Liste erlaubter Header stehen sie nicht.');
});
