import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readRecord, writeRecord } from '../../../extension/background/kept/record.ts';
import { TextTable } from '../../../extension/background/kept/text-table.ts';
import { Session } from '../../../extension/background/session.ts';
import { Random } from '../../../scripts/differential/random.ts';
import { rowLine, type Stream } from '../../../scripts/streams/rows.ts';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import type { ObservedEvent } from '../../../src/exchange/observed-event.ts';

/** Events as the real browsers gave them (`npm run streams` records new ones), and the rows that they make. */
const folder = new URL('../../fixtures/streams/', import.meta.url);
const streams: readonly Stream[] = ['chromium', 'firefox'].flatMap((browser) =>
  readdirSync(new URL(`${browser}/`, folder)).map((file) =>
    JSON.parse(readFileSync(new URL(`${browser}/${file}`, folder), 'utf8')),
  ),
);

function opened({ tabId, browser }: Stream, exchanges: readonly Exchange[] = [], before?: Session): Session {
  const kept = before === undefined ? undefined : { facts: before.kept, exchanges };
  const session = new Session(tabId, browser, 5_000, kept);
  session.setPreserveLog(true);
  return session;
}

function exchangesOf(session: Session): readonly Exchange[] {
  const snapshot = session.snapshot(true);
  return snapshot.type === 'snapshot'
    ? snapshot.exchanges.map(({ judgement: _, ...exchange }) => exchange)
    : [];
}

function rowsOf(session: Session): readonly string[] {
  const snapshot = session.snapshot(true);
  return snapshot.type === 'snapshot' ? snapshot.exchanges.map(rowLine) : [];
}

/** The events in batches as a busy background takes them. */
function batches(events: readonly ObservedEvent[], random: Random): readonly (readonly ObservedEvent[])[] {
  const list: ObservedEvent[][] = [[]];
  for (const event of events) {
    if (random.chance(0.3)) list.push([]);
    list.at(-1)?.push(event);
  }
  return list;
}

for (const stream of streams) {
  const name = `${stream.browser} ${stream.version}, ${stream.id}`;

  test(`${name}: ${stream.title}`, () => {
    const session = opened(stream);
    session.apply(stream.events);
    expect(rowsOf(session)).toEqual(stream.rows);
  });

  test(`${name}: the same rows in whatever batches, and over restarts between them`, () => {
    const random = new Random(stream.events.length);
    let session = opened(stream);
    for (const batch of batches(stream.events, random)) {
      session.apply(batch);
      if (random.chance(0.5)) continue;
      const table = new TextTable();
      const written = exchangesOf(session).map(
        (exchange) => [exchange.id, writeRecord(exchange, table)] as const,
      );
      const again = new TextTable(table.takeChanges().fresh);
      const read = written.map(([id, { text }]) => readRecord(id, text, again)?.exchange);
      session = opened(
        stream,
        read.filter((exchange) => exchange !== undefined),
        session,
      );
    }
    expect(rowsOf(session)).toEqual(stream.rows);
  });
}
