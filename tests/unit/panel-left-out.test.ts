import { expect, test } from '@playwright/test';
import { findingsOf, siblingsByServer } from '../../extension/panel/findings.ts';
import { togetherFix } from '../../extension/panel/servers/together-fix.ts';
import { allowed, api, blocked, refused, seen, type Wire } from './diagnosis/wire.ts';

// What one change for a server says of the warnings that it does not end.
function fixOf(...wires: readonly Wire[]) {
  const rows = wires.map(seen);
  const siblings = siblingsByServer(rows, new Map());
  const diagnosed = rows.map((exchange) => ({ exchange, findings: findingsOf(exchange, siblings) }));
  return togetherFix(new URL(api).origin, diagnosed);
}

const hidden = { answer: allowed({ 'x-total-count': '3' }) };
const stranger = { page: 'https://stranger.example', answer: refused, ...blocked };

test('a response header that stays hidden is told to be left out, once', () => {
  const fix = fixOf(stranger, hidden, { ...hidden, at: 2_000 });
  expect(fix?.leftOut.map(({ id }) => id)).toEqual(['header-not-exposed']);
});

test('what is not warned of is not told to be left out', () => {
  expect(fixOf(stranger, { answer: allowed() })?.leftOut).toEqual([]);
});
