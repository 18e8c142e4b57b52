import type { JudgedExchange } from '../exchange/exchange.ts';
import { failureWords } from '../words/failures.ts';
import { inEnglish, type PlainSentence, type Say } from '../words/say.ts';
import { answersOf, inferSettings, serverOf } from './infer-settings.ts';
import { mergeChanges } from './merge.ts';
import { rowsAsOf } from './proof/as-of.ts';
import { effectsOf } from './proof/effects.ts';
import type { Proof, ProvedExchange } from './proof/proof.ts';
import { type Replayed, replay } from './proof/replay.ts';
import { type ModelledServer, serversOf } from './proof/server.ts';
import { shutOut, shutOutEffect } from './proof/shut-out.ts';
import { tryStrangers } from './proof/strangers.ts';
import type { EvidencedChange } from './server-change.ts';

export type { Proof } from './proof/proof.ts';

export interface ToProve {
  /** Serialized origin of the server that would be changed. */
  readonly server: string;
  readonly changes: readonly EvidencedChange[];
  /** Everything seen of that server; exchanges with others are left alone. */
  readonly exchanges: readonly JudgedExchange[];
  /** Ids of the exchanges that the changes are to mend; all that are blocked without it. */
  readonly targets?: readonly string[];
  /** What the proof is told in; English without it. */
  readonly say?: Say;
}

/**
 * Proves a change set before anybody applies it: the settings that the wire shows, changed, answer every seen
 * request again by a model of the middleware, and the evaluator decides. Proved is what lets the targets through,
 * breaks nothing that was allowed and was meant to be, and lets nobody in who was refused. Where the server was changed meanwhile and
 * all of its answers together prove nothing, those count that came while it was as the targets met it.
 */
export function prove(toProve: ToProve): Proof {
  const proof = proveOn(toProve);
  const { exchanges, targets, say = inEnglish } = toProve;
  const target = exchanges.find(({ id }) => id === targets?.[0]);
  if (proof.kind === 'proved' || target === undefined) return proof;
  const then = rowsAsOf(target, exchanges);
  if (then === null) return proof;
  const ids = new Set(then.map(({ id }) => id));
  if (targets?.some((id) => !ids.has(id)) === true) return proof;
  const before = proveOn({ ...toProve, exchanges: then });
  if (before.kind !== 'proved') return proof;
  const asOf = say(
    'The server is as it was when this request was sent: it has answered otherwise at another time.',
  );
  return { ...before, assumed: [asOf, ...before.assumed] };
}

function proveOn({ server, changes, exchanges, targets, say = inEnglish }: ToProve): Proof {
  const merged = mergeChanges(changes, say);
  const there = exchanges.filter((exchange) => exchange.hops.some(({ url }) => serverOf(url) === server));
  const servers = serversOf(answersOf(there, server), merged);
  const afterwards = there.map((exchange) => ({
    exchange,
    after: explains(servers.before, exchange, server)
      ? replay(exchange, { server: servers.after, at: server })
      : null,
  }));
  const rows = afterwards.map(({ exchange, after }) => ({
    ...row(exchange, after),
    ifWithoutCredentials: restsOnGuess(exchange, after, servers.after, server),
  }));
  const mended = rows.filter((one) => isBlocked(one) && one.after?.kind === 'allowed');
  const guessed = mended.filter(({ ifWithoutCredentials }) => ifWithoutCredentials).length;
  const strangers = tryStrangers(there, friendsOf(there, merged), servers, server);
  const wanted = new Set(targets ?? rows.filter(isBlocked).map(({ id }) => id));
  const lost = rows.filter(({ before, after }) => before.kind === 'allowed' && after?.kind !== 'allowed');
  const shut = new Set(shutOut(there, merged, lost));
  const broken = lost.filter((one) => !shut.has(one));
  const effects = [
    ...shutOutEffect([...shut], there, say),
    ...effectsOf(
      merged,
      afterwards.flatMap(({ after }) => (after === null ? [] : [after])),
      say,
    ),
  ];
  const untrue = effects.filter(({ holds }) => holds === false);
  const reasons = [
    ...(untrue.length > 0 && !inferSettings(answersOf(there, server)).middlewareSeen
      ? [
          say(
            'No answer of this server shows that a CORS layer runs there: what writes its headers has to be changed itself.',
          ),
        ]
      : []),
    ...once(
      rows.filter((one) => wanted.has(one.id)),
      (one) => whyNotMended(one, say),
    ),
    ...once(broken, ({ asked }) => say('{asked} is allowed now and would not be after it.', { asked })),
    ...untrue.map(({ how }) => say('This would not come true: {how}', { how })),
    ...[...new Set(strangers.letIn.map(({ origin }) => origin))].map((origin) =>
      say('It would let in `{origin}`, which is refused now.', { origin }),
    ),
  ];
  return {
    kind: reasons.length === 0 && merged.length > 0 ? 'proved' : 'not-proved',
    reasons: merged.length === 0 ? [say('There is nothing to change.')] : reasons,
    assumed: [...servers.assumed, ...assumedOf(afterwards, guessed > 0)].map((one) => say(one)),
    exchanges: rows,
    effects,
    counts: {
      mended: mended.length - guessed,
      mendedIfWithoutCredentials: guessed,
      stillBlocked: rows.filter((one) => isBlocked(one) && one.after?.kind !== 'allowed').length,
      kept: rows.filter(({ before, after }) => before.kind === 'allowed' && after?.kind === 'allowed').length,
      broken: broken.length,
      shutOut: shut.size,
      strangers: strangers.tried,
      letIn: strangers.letIn.length,
    },
  };
}

/** What cannot tell the present tells nothing of the future: another server or a proxy writes headers too. */
function explains(before: ModelledServer, exchange: JudgedExchange, at: string): boolean {
  const now = replay(exchange, { server: before, at })?.evaluation.decision;
  const seen = exchange.judgement.decision;
  if (now?.kind === 'blocked' && seen.kind === 'blocked') return now.failure.code === seen.failure.code;
  return now?.kind === seen.kind || (seen.kind !== 'allowed' && seen.kind !== 'blocked');
}

/** Whether credentials, of which nothing tells, would keep out what was blocked and would be let in without. */
function restsOnGuess(
  exchange: JudgedExchange,
  after: Replayed | null,
  changed: ModelledServer,
  at: string,
): boolean {
  const { credentials, decision } = exchange.judgement;
  const isGuess = credentials.strength === 'weak' && credentials.value !== 'include';
  if (!isGuess || decision.kind !== 'blocked' || after?.evaluation.decision.kind !== 'allowed') return false;
  const otherwise = replay(exchange, { server: changed, at, credentials: 'include' });
  return otherwise?.evaluation.decision.kind !== 'allowed';
}

function row(exchange: JudgedExchange, after: Replayed | null): Omit<ProvedExchange, 'ifWithoutCredentials'> {
  const [{ method, url }] = exchange.hops;
  return {
    id: exchange.id,
    asked: `${method} ${URL.canParse(url) ? new URL(url).pathname : url}`,
    before: exchange.judgement.decision,
    after: after === null ? null : after.evaluation.decision,
  };
}

function isBlocked({ before }: ProvedExchange): boolean {
  return before.kind === 'blocked';
}

function whyNotMended({ asked, before, after }: ProvedExchange, say: Say): string | null {
  if (before.kind !== 'blocked') return null;
  if (after === null) return say('{asked}: the model cannot follow what the server would answer.', { asked });
  if (after.kind === 'allowed') return null;
  if (after.kind !== 'blocked') return say('{asked} would still not be allowed for sure.', { asked });
  const why = failureWords(after.failure, say);
  return say('{asked} would still be blocked: {why}.', { asked, why });
}

/** A sentence for each row; rows of which the same is said are one, with how many they are. */
function once(
  rows: readonly ProvedExchange[],
  sentence: (row: ProvedExchange) => string | null,
): readonly string[] {
  const same = new Map<string, ProvedExchange[]>();
  for (const one of rows) {
    const text = sentence(one);
    if (text !== null) same.set(text, [...(same.get(text) ?? []), one]);
  }
  return [...same].map(([text, [first, ...more]]) =>
    first === undefined || more.length === 0
      ? text
      : (sentence({ ...first, asked: `${first.asked} (${more.length + 1} ×)` }) ?? text),
  );
}

/** Pages that are let in now, that asked, or that a change names. */
function friendsOf(
  exchanges: readonly JudgedExchange[],
  changes: readonly EvidencedChange[],
): readonly string[] {
  const asking = exchanges.flatMap(({ context }) => (context.origin === null ? [] : [context.origin]));
  const named = changes.flatMap(({ change }) => {
    if (change.kind === 'allow-origin') return [change.origin];
    return change.kind === 'allow-origin-pattern' ? change.origins : [];
  });
  return [...new Set([...asking, ...named])].filter((origin) => origin !== 'null').sort();
}

function assumedOf(
  afterwards: readonly { readonly exchange: JudgedExchange; readonly after: Replayed | null }[],
  restsOnGuess: boolean,
): readonly PlainSentence[] {
  const unseen = afterwards.some(
    ({ exchange, after }) => after !== null && exchange.hops.at(-1)?.response === null,
  );
  const guessed =
    restsOnGuess || afterwards.some(({ exchange }) => exchange.judgement.credentials.value === 'unknown');
  const requests: PlainSentence =
    'Requests that were stopped at their preflight are answered with something else than a redirect.';
  const credentials: PlainSentence = 'Where the credentials mode is not known, none are sent.';
  return [...(unseen ? [requests] : []), ...(guessed ? [credentials] : [])];
}
