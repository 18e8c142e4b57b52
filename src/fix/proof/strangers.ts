import type { CredentialsMode } from '../../cors/types.ts';
import type { JudgedExchange } from '../../exchange/exchange.ts';
import { lookAlikes } from '../look-alikes.ts';
import { type Replay, replay } from './replay.ts';
import type { BothServers } from './server.ts';

export interface StrangersTried {
  readonly tried: number;
  /** Origins that were refused before and would be let in, the first few requests of them. */
  readonly letIn: readonly { readonly origin: string; readonly asked: string }[];
}

/**
 * Sends every request again as pages that look like the ones that are to be let in, as `null` and as a
 * stranger, with credentials and without: whoever was refused before has to be refused after.
 */
export function tryStrangers(
  exchanges: readonly JudgedExchange[],
  friends: readonly string[],
  servers: BothServers,
  at: string,
): StrangersTried {
  const known = new Set(friends);
  const strangers = [...new Set(friends.flatMap(lookAlikes))].filter((origin) => !known.has(origin));
  const letIn: { origin: string; asked: string }[] = [];
  let tried = 0;
  for (const exchange of different(exchanges)) {
    for (const origin of strangers) {
      for (const credentials of modes) {
        tried += 1;
        const passes = (server: Replay['server']) =>
          replay(exchange, { server, at, origin, credentials })?.evaluation.decision.kind === 'allowed';
        if (passes(servers.after) && !passes(servers.before)) {
          letIn.push({ origin, asked: `${exchange.hops[0].method} ${exchange.hops[0].url}` });
        }
      }
    }
  }
  return { tried, letIn };
}

const modes: readonly CredentialsMode[] = ['omit', 'include'];

/** One of each: many pages ask the same again and again. */
function different(exchanges: readonly JudgedExchange[]): readonly JudgedExchange[] {
  const seen = new Map<string, JudgedExchange>();
  for (const exchange of exchanges) {
    const [hop] = exchange.hops;
    const key = `${hop.method} ${hop.url} ${JSON.stringify(hop.preflight?.requestHeaders ?? null)} ${
      hop.response?.status ?? ''
    }`;
    if (!seen.has(key)) seen.set(key, exchange);
  }
  return [...seen.values()];
}
