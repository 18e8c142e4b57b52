import type { HeaderList } from '../cors/types.ts';
import type { JudgedExchange, SeenResponse } from '../exchange/exchange.ts';
import { visible } from './markdown-text.ts';
import { isNeverSent } from './never-sent.ts';
import type { Writer } from './writer.ts';

/** A request and its answer as lines of HTTP. */
export interface WireMessage {
  readonly title: string;
  readonly text: string;
}

const longest = 1_000;

/** What went over the wire, in order; a preflight before its request, and what was never sent as a title alone. */
export function wireMessages(exchange: JudgedExchange, writer: Writer): readonly WireMessage[] {
  const { wire } = writer.words;
  return exchange.hops.flatMap((hop, index) => {
    const number = exchange.hops.length > 1 ? index + 1 : null;
    const messages: WireMessage[] = [];
    const { preflight, method, url } = hop;
    if (preflight !== null) {
      messages.push({
        title: wire.preflight(number),
        text: both(writer, `OPTIONS ${url}`, preflight.requestHeaders, preflight.response),
      });
    }
    const isLast = index === exchange.hops.length - 1;
    if (isNeverSent(exchange, index)) {
      messages.push({ title: wire.notSent(method, number), text: '' });
    } else if (isLast && exchange.notes.includes('request-not-in-file')) {
      messages.push({ title: wire.notInFile(method, number), text: '' });
    } else {
      messages.push({
        title: wire.actual(method, number),
        text: both(writer, `${method} ${url}`, hop.requestHeaders, hop.response),
      });
    }
    return messages;
  });
}

function both(
  { words: { wire }, clipped }: Writer,
  asked: string,
  headers: HeaderList | null,
  response: SeenResponse | null,
): string {
  const request = [asked, ...linesOf(headers, wire.headersUnseen)];
  const answer =
    response === null
      ? [wire.noAnswer]
      : [`HTTP ${response.status}`, ...linesOf(response.headers, wire.headersUnseen)];
  return [...request, '', ...answer].map((line) => visible(clipped(line, longest))).join('\n');
}

function linesOf(headers: HeaderList | null, unseen: string): readonly string[] {
  if (headers === null) return [`(${unseen})`];
  return headers.map(([name, value]) => `${name}: ${value}`);
}
