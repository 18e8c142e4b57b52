import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { answersOf, inferSettings, serverOf } from '../../../src/fix/infer-settings.ts';
import { decisiveHop } from '../view/verdict.ts';
import type { TriedSettings } from './tried.ts';

/** The settings of django-cors-headers that the answers of a server show, as a start for trying others. */
export function djangoOf(exchange: JudgedExchange, group: readonly JudgedExchange[]): TriedSettings {
  const server = serverOf((exchange.hops[decisiveHop(exchange)] ?? exchange.hops[0]).url);
  if (!URL.canParse(server)) return { settings: {}, middleware: true };
  const others = group.filter(({ id }) => id !== exchange.id);
  const { settings, middlewareSeen } = inferSettings(answersOf([...others, exchange], server));
  return { settings, middleware: middlewareSeen };
}
