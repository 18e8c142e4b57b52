import { expect, test } from '@playwright/test';
import { findingsOf, siblingsByServer } from '../../extension/panel/findings.ts';
import { serverSummaries } from '../../extension/panel/servers/server-summary.ts';
import { allowed, api, blocked, passedPreflight, refused, seen } from './diagnosis/wire.ts';

const cached = { method: 'PUT', sent: { 'X-CSRFToken': '1' }, answer: allowed() };

test('what the detail of a row calls fine is no problem of its server', () => {
  const rows = [seen({ method: 'PUT', preflight: passedPreflight(), answer: allowed() }), seen(cached)];
  const siblings = siblingsByServer(rows, new Map());
  const told = rows.flatMap((row) => findingsOf(row, siblings));
  expect(told.map(({ id, informs }) => [id, informs])).toEqual([['preflight-cached', true]]);
  expect(serverSummaries(siblings)).toMatchObject([{ server: new URL(api).origin, problems: [] }]);
});

test('what is blocked is one', () => {
  const siblings = siblingsByServer([seen(cached), seen({ answer: refused, ...blocked })], new Map());
  expect(serverSummaries(siblings)).toMatchObject([{ blocked: 1, problems: [{ mark: 'blocked' }] }]);
});
