import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import type { Case, Send } from './case.ts';
import type { Comparison } from './compare.ts';
import { type Bench, runCases } from './run.ts';

/**
 * For each "cannot tell": sends the same with the other credentials mode, or with whatever else is open. Only
 * where the record is the same and yet the page got the other result can nobody tell who sees the record.
 */
export async function provenByTwins(
  bench: Bench,
  comparisons: readonly Comparison[],
): Promise<ReadonlySet<Comparison>> {
  const unsure = comparisons.filter(({ verdict }) => verdict === 'cannot-tell');
  const twins = await runCases(bench, unsure.map(twinOf), () => {});
  const proven = new Set<Comparison>();
  for (const comparison of unsure) {
    const { one, index, page, exchange } = comparison.observation;
    const twin = twins.find(
      ({ observation }) => observation.one.id === twinId(one, index) && observation.index === index,
    )?.observation;
    if (twin === undefined || twin.page.delivered === page.delivered) continue;
    if (recordOf(exchange, one.id) === recordOf(twin.exchange, twin.one.id)) proven.add(comparison);
  }
  return proven;
}

const twinId = (one: Case, index: number): string => `${one.id}-twin${index}`;

/** All requests of the case turn: what the page's timing tells of one may rest on the other one beside it. */
function twinOf({ observation: { one, index, exchange } }: Comparison): Case {
  const [first, ...rest] = one.sends;
  const other = (send: Send): Send => otherwise(send, exchange);
  return { ...one, id: twinId(one, index), sends: [other(first), ...rest.map(other)] };
}

/** The same with what Corscope could not tell turned round, or set to what it took for likely. */
function otherwise(send: Send, exchange: JudgedExchange | null): Send {
  const judgement = exchange?.judgement;
  if (judgement?.decision.kind !== 'undetermined') {
    if (send.redirect !== 'follow') return { ...send, redirect: 'follow' };
    const credentials = judgement?.credentials.value === 'include' ? 'include' : 'omit';
    const isManual = judgement?.decision.kind === 'not-cors' && judgement.decision.why === 'opaque-redirect';
    return { ...send, mode: 'cors', credentials, redirect: isManual ? 'manual' : 'follow' };
  }
  if (judgement.decision.missing === 'redirect-mode') {
    return { ...send, redirect: send.redirect === 'error' ? 'manual' : 'error' };
  }
  // It fails in any credentials mode.
  if (send.redirect === 'error') return { ...send, redirect: 'manual', credentials: 'omit' };
  return otherCredentials(send);
}

function otherCredentials(send: Send): Send {
  return { ...send, credentials: send.credentials === 'include' ? 'same-origin' : 'include' };
}

/** All that was seen, without what is another one each time: ids and times. */
function recordOf(exchange: JudgedExchange | null, id: string): string {
  if (exchange === null) return 'nothing';
  const { judgement: _, ...record } = exchange;
  const volatile = new Set(['id', 'requestId', 'startedAt', 'at']);
  return JSON.stringify(record, (key, value) => (volatile.has(key) ? undefined : value)).replaceAll(
    `/${id}/`,
    '/case/',
  );
}
