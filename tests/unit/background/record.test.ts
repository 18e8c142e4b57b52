import { expect, test } from '@playwright/test';
import { readRecord, releaseRecord, writeRecord } from '../../../extension/background/kept/record.ts';
import { TextTable } from '../../../extension/background/kept/text-table.ts';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { allows, asks, play, sent } from '../exchange/stream.ts';

function recorded(): readonly Exchange[] {
  const again = { url: 'http://127.0.0.1:9000/next' };
  const book = play([
    ['1', 'PUT', 'before-request'],
    ['2', 'OPTIONS', 'send-headers', { headers: asks('PUT') }],
    ['2', 'OPTIONS', 'headers-received', { headers: allows }],
    ['2', 'OPTIONS', 'completed', { headers: allows }],
    ['1', 'PUT', 'send-headers', { headers: sent }],
    ['1', 'PUT', 'headers-received', { status: 307, headers: [] }],
    ['1', 'PUT', 'redirect', { status: 307, headers: [] }],
    ['1', 'PUT', 'before-request', again],
    ['1', 'PUT', 'error', again],
    ['3', 'GET', 'before-request'],
    ['4', 'GET', 'completed', { headers: sent }],
  ]);
  return [...book.exchanges.values()];
}

/** A table as the next run of the background reads it. */
function reopened(table: TextTable): TextTable {
  return new TextTable(table.takeChanges().fresh);
}

test('what is written is read back: hops, preflights, ends and notes', () => {
  const table = new TextTable();
  const exchanges = recorded();
  const written = exchanges.map((exchange) => [exchange, writeRecord(exchange, table)] as const);
  const again = reopened(table);
  for (const [exchange, { text }] of written) {
    expect(readRecord(exchange.id, text, again)?.exchange).toEqual(exchange);
  }
});

test('what is optional comes back too', () => {
  const [first] = recorded();
  if (first === undefined) throw new Error('nothing recorded');
  const exchange: Exchange = { ...first, delivered: false, notes: ['missing-start', 'malformed-url'] };
  const table = new TextTable();
  const { text } = writeRecord(exchange, table);
  expect(readRecord(exchange.id, text, reopened(table))?.exchange).toEqual(exchange);
});

test('headers that records repeat are kept once, and go with the last record that has them', () => {
  const table = new TextTable();
  const exchanges = recorded();
  const written = exchanges.map((exchange) => writeRecord(exchange, table));
  const { fresh } = table.takeChanges();
  const texts = [...fresh.values()];
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.filter((text) => text.includes('Access-Control-Allow-Origin'))).toHaveLength(1);
  for (const record of written) releaseRecord(record, table);
  expect(new Set(table.takeChanges().gone)).toEqual(new Set(fresh.keys()));
});

test('a record read back holds its texts as the one that was written did', () => {
  const table = new TextTable();
  const exchanges = recorded();
  const written = exchanges.map((exchange) => [exchange.id, writeRecord(exchange, table)] as const);
  const again = reopened(table);
  const read = written.map(([id, { text }]) => readRecord(id, text, again));
  again.sweep();
  expect(again.takeChanges().gone).toEqual([]);
  for (const one of read) releaseRecord({ uses: one?.uses ?? [] }, again);
  expect(again.takeChanges().gone.length).toBeGreaterThan(0);
  again.sweep();
  expect(again.takeChanges().gone).toEqual([]);
});

test('an interrupted write leaves a row out and nothing behind', () => {
  const table = new TextTable();
  const [exchange] = recorded();
  if (exchange === undefined) throw new Error('nothing recorded');
  const { text } = writeRecord(exchange, table);
  const [first, ...rest] = [...table.takeChanges().fresh];
  expect(first).toBeDefined();
  const torn = new TextTable(rest);
  expect(readRecord(exchange.id, text, torn)).toBeNull();
  expect(readRecord(exchange.id, 'not JSON', torn)).toBeNull();
  torn.sweep();
  expect(new Set(torn.takeChanges().gone)).toEqual(new Set(rest.map(([name]) => name)));
});
