import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { serverOf } from '../../../src/fix/infer-settings.ts';
import { decisiveHop } from './verdict.ts';

/** Serialized origin of the server that the first finding is about: the one a change goes to. */
export function serverOfFindings(exchange: JudgedExchange, findings: readonly Finding[]): string {
  const index = findings[0]?.hop ?? decisiveHop(exchange);
  return serverOf((exchange.hops[index] ?? exchange.hops[0]).url);
}
