import type { JudgedExchange, SeenResponse } from '../../src/exchange/exchange.ts';
import { headerValue } from '../../src/exchange/headers.ts';
import { type Siblings, tellingOf } from './findings.ts';

const shapes = new WeakMap<JudgedExchange, string>();
const told = ['access-control-allow-origin', 'access-control-allow-credentials', 'vary'];

/**
 * Tells when a server has answered in a way that it had not before: only then may its other rows be explained anew.
 * A number for each server; the same one as long as its last rows, whatever their addresses, are of the same kinds.
 */
export function createKinds(): (siblings: Siblings) => ReadonlyMap<string, number> {
  let before: ReadonlyMap<string, { readonly text: string; readonly kind: number }> = new Map();
  let next = 1;
  return (siblings) => {
    const now = new Map<string, { readonly text: string; readonly kind: number }>();
    for (const [server, group] of siblings) {
      const text = [...new Set(tellingOf(group).map(shapeOf))].sort().join('\n');
      const last = before.get(server);
      now.set(server, last?.text === text ? last : { text, kind: next++ });
    }
    before = now;
    return new Map([...now].map(([server, { kind }]) => [server, kind]));
  };
}

function shapeOf(exchange: JudgedExchange): string {
  const kept = shapes.get(exchange);
  if (kept !== undefined) return kept;
  const { decision } = exchange.judgement;
  const hops = exchange.hops.map(({ method, requestHeaders, response, preflight }) => [
    method,
    headerValue(requestHeaders, 'origin'),
    headerValue(requestHeaders, 'cookie') !== null,
    answerOf(response),
    answerOf(preflight?.response ?? null),
  ]);
  const shape = JSON.stringify([decision.kind, hops]);
  shapes.set(exchange, shape);
  return shape;
}

function answerOf(answer: SeenResponse | null): unknown {
  if (answer === null) return null;
  return [answer.status, ...told.map((name) => headerValue(answer.headers, name))];
}
