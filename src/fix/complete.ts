import type { CorsFailure } from '../cors/types.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import { inEnglish, type Say } from '../words/say.ts';
import { answersOf, serverOf } from './infer-settings.ts';
import { mergeChanges } from './merge.ts';
import { replay } from './proof/replay.ts';
import { serversOf } from './proof/server.ts';
import type { EvidencedChange, ServerChange } from './server-change.ts';

/** A request needs no more than a handful of things. */
const mostSteps = 12;

/**
 * Adds what a blocked request would fail of next, once the changes are made: a refusal hides what else is
 * missing, and a fix has to work at the first try. Found by simulation, as `prove` does it.
 *
 * @param siblings - what else was seen of that server, for what its lists hold
 * @param say - what the evidence is told in
 * @returns the changes themselves where there is nothing to add
 */
export function completeChanges(
  changes: readonly EvidencedChange[],
  exchange: JudgedExchange,
  siblings: readonly JudgedExchange[] = [],
  say: Say = inEnglish,
): readonly EvidencedChange[] {
  const { decision } = exchange.judgement;
  if (changes.length === 0 || decision.kind !== 'blocked') return changes;
  const server = serverOf(exchange.hops[Math.min(decision.hop, exchange.hops.length - 1)]?.url ?? '');
  const answers = answersOf([exchange, ...siblings], server);
  let complete = changes;
  for (let step = 0; step < mostSteps; step += 1) {
    const { after } = serversOf(answers, complete);
    const next = replay(exchange, { server: after, at: server })?.evaluation.decision;
    if (next?.kind !== 'blocked') return complete;
    const more = neededFor(next.failure, exchange, say);
    const known = mergeChanges(complete).length;
    const longer = [...complete, ...more];
    if (more.length === 0 || mergeChanges(longer).length === known) return complete;
    complete = longer;
  }
  return complete;
}

function neededFor(failure: CorsFailure, exchange: JudgedExchange, say: Say): readonly EvidencedChange[] {
  const [{ method, url }] = exchange.hops;
  const asked = `${method} ${URL.canParse(url) ? new URL(url).pathname : url}`;
  const name = failure.parameter ?? '';
  const because = (evidence: string, ...changes: readonly ServerChange[]) =>
    changes.map((change) => ({ change, evidence }));
  switch (failure.code) {
    case 'header-not-allowed':
      return name.startsWith('access-control-')
        ? []
        : because(say('{asked} is sent with it', { asked }), { kind: 'allow-request-header', header: name });
    case 'method-not-allowed':
      return because(say('{asked} is preflighted with it', { asked }), { kind: 'allow-method', method });
    case 'allow-credentials-not-true':
      return because(say('{asked} carries credentials', { asked }), { kind: 'allow-credentials' });
    default:
      return [];
  }
}
