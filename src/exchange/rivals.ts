import { preflightFailure } from '../cors/preflight-check.ts';
import { rulesOf } from '../cors/rules.ts';
import type { CredentialsMode, RuleSet } from '../cors/types.ts';
import type { Book } from './book.ts';
import type { Exchange, Hop, Preflight } from './exchange.ts';
import { headerValue } from './headers.ts';
import { oncePer } from './once-per.ts';
import { meaningOfError } from './outcome.ts';
import { carriesAll, currentHop, requestedHeaderNames, samePreflightKey, unsafeNamesOnWire } from './pair.ts';
import { bestRing } from './ring.ts';
import { isContested } from './unfinished.ts';

/** How far a request has come: still waiting for its preflight, gone on after it, or ended by it. */
type Progress = 'waiting' | 'went-on' | 'stopped' | 'aborted';

/** What a preflight lets its request do; `either` where the credentials mode decides it. */
type Answer = 'pending' | 'allows' | 'refuses' | 'either';

/**
 * Requests that nothing told apart when their preflights were sent got them first come first served. What
 * each did next tells more: one that goes on was allowed, one that is ended was refused, and its headers, once
 * shown, are those that its preflight named. Where two contradict that as they are paired, and agree with it
 * the other way round, they are exchanged. Where no two can be (what one got was sent before the other began),
 * three or four hand theirs on in a ring: not where events were missed, as what was missed may be the reason.
 *
 * @param moved - the request that an event has just told something about, or about whose preflight
 * @returns the exchanges as they are to be kept: those whose preflights changed hands, none otherwise
 */
export function settleRivals(book: Book, moved: Exchange): readonly Exchange[] {
  const contradicted = contradictsItself(book, moved) && !isContested(book, moved);
  const rivals = rivalsOf(book, moved, contradicted);
  if (rivals.length === 0) return [];
  const fits = (one: Exchange, giver: Exchange): number => fit(book, one, currentHop(giver).preflight);
  const pair = bestRing([moved, ...rivals], 2, fits);
  const ring =
    pair.length > 0 || !contradicted
      ? pair
      : bestRing([moved, ...nearest(rivals, moved)], LONGEST_RING, fits);
  return ring.map((one, at) => withPreflight(one, currentHop(ring[(at + 1) % ring.length] ?? one).preflight));
}

/** Where events were missed there may be hundreds whose end was never told: twins began at about the same time. */
function nearest(rivals: readonly Exchange[], { startedAt }: Exchange): readonly Exchange[] {
  const apart = (one: Exchange): number => Math.abs(one.startedAt - startedAt);
  return rivals.toSorted((a, b) => apart(a) - apart(b)).slice(0, MOST_IN_RINGS);
}

const MOST_IN_RINGS = 16;

/** Whether what is known of a request cannot be true of one with its preflight. */
export function contradictsItself(book: Book, exchange: Exchange): boolean {
  return fit(book, exchange, currentHop(exchange).preflight) < 0;
}

/** Of twins under way at once, more than this never have to change in one go. */
const LONGEST_RING = 4;

/**
 * Requests of the same sender to the same URL with the same method, at whatever hop they are: those under way,
 * and those that ended a moment ago where only they can mend a contradiction.
 */
function rivalsOf(book: Book, moved: Exchange, contradicted: boolean): readonly Exchange[] {
  const ids = contradicted ? [...book.unfinished, ...book.justEnded] : book.unfinished;
  return [...ids].flatMap((id) => {
    const exchange = book.exchanges.get(id);
    return exchange !== undefined && exchange.id !== moved.id && samePreflightKey(exchange, moved)
      ? [exchange]
      : [];
  });
}

/** How well a preflight explains what its request did; below 0 where it contradicts it. */
function fit({ rules }: Book, exchange: Exchange, preflight: Preflight | null): number {
  const hop = currentHop(exchange);
  const progress = progressOf(exchange, hop, rules);
  if (preflight === null) return withoutOne(exchange, hop, progress, rules);
  // Nothing is sent, and nothing goes on, before its request has begun.
  if (preflight.startedAt < hop.startedAt && !exchange.notes.includes('missing-start')) return -8;
  if (progress === 'went-on' && answeredAfter(hop, preflight, rules)) return -8;
  return namesFit(hop, preflight) + answerFit(progress, answerOf(hop, preflight, rules));
}

/** Whether the request had gone on before this preflight was answered. (Firefox shows headers before.) */
function answeredAfter({ sentAt }: Hop, { response }: Preflight, rules: RuleSet): boolean {
  return rules !== 'firefox' && sentAt !== undefined && response !== null && response.at > sentAt + CLOCK_MS;
}

/** Events are stamped where they happen, in two processes. */
const CLOCK_MS = 5;

/**
 * Without one it went on by an answer that was kept: no less likely than by one that allows it, if it went on
 * at once. (Chromium shows headers when a request goes on; in Firefox nothing tells how long it waited.)
 */
function withoutOne(
  { notes }: Exchange,
  { startedAt, sentAt }: Hop,
  progress: Progress,
  rules: RuleSet,
): number {
  if (progress === 'stopped') return -1;
  if (progress !== 'went-on' || notes.includes('missing-start')) return 0;
  return rules === 'firefox' || (sentAt ?? startedAt) - startedAt < AT_ONCE_MS ? 2 : 0;
}

/** A request with a kept answer goes on within a few milliseconds; on a busy machine it takes longer. */
const AT_ONCE_MS = 50;

function namesFit(hop: Hop, preflight: Preflight): number {
  if (hop.requestHeaders === null) return 0;
  const names = requestedHeaderNames(preflight.requestHeaders);
  if (unsafeNamesOnWire(hop.requestHeaders).join() === names.join()) return 0;
  return carriesAll(hop.requestHeaders, names) ? -1 : -8;
}

function answerFit(progress: Progress, answer: Answer): number {
  switch (progress) {
    case 'waiting':
    case 'aborted':
      return 0;
    case 'went-on':
      return answer === 'allows' ? 2 : answer === 'either' ? 1 : -4;
    case 'stopped':
      return answer === 'refuses' ? 2 : answer === 'either' ? 1 : answer === 'pending' ? -2 : -4;
  }
}

/**
 * In Chromium a request shows its headers only after its preflight; in Firefox it shows them before, and so does
 * DevTools' record: there they are what would have been sent.
 */
export function progressOf({ end }: Exchange, { sentAt, response }: Hop, rules: RuleSet): Progress {
  if (response !== null || (sentAt !== undefined && rules !== 'firefox')) return 'went-on';
  if (end === null) return 'waiting';
  if (end.kind === 'completed') return 'went-on';
  return meaningOfError(end.error) === 'aborted' ? 'aborted' : 'stopped';
}

export function answerOf({ method }: Pick<Hop, 'method'>, preflight: Preflight, rules: RuleSet): Answer {
  const known = answersOf(preflight);
  const key = `${rules} ${method}`;
  const answer = known.get(key) ?? newAnswerOf(method, preflight, rules);
  known.set(key, answer);
  return answer;
}

/** By rules and method. Of every two that could be exchanged, with every event of either, it is asked again. */
const answersOf = oncePer((_: Preflight) => new Map<string, Answer>());

function newAnswerOf(method: string, { response, end, requestHeaders }: Preflight, rules: RuleSet): Answer {
  if (response === null) return end === null ? 'pending' : 'refuses';
  // Firefox ends one with an error that it refuses; in both what fails on the way lets nothing go on.
  if (end?.kind === 'error' && meaningOfError(end.error) !== 'aborted') return 'refuses';
  // Where it was not seen what it asked for, at the best it was what the answer allows.
  const from = requestHeaders === null ? 'access-control-allow-origin' : 'origin';
  const allows = (credentials: CredentialsMode): boolean =>
    preflightFailure(
      {
        serializedOrigin: headerValue(requestHeaders ?? response.headers, from) ?? 'null',
        credentials,
        method,
        unsafeHeaderNames: requestedHeaderNames(requestHeaders),
        useCorsPreflight: false,
      },
      response,
      rulesOf(rules),
    ) === null;
  const answers = [allows('include'), allows('same-origin')];
  if (answers[0] !== answers[1] || (requestHeaders === null && answers[0] === true)) return 'either';
  return answers[0] === true ? 'allows' : 'refuses';
}

function withPreflight(exchange: Exchange, preflight: Preflight | null): Exchange {
  const last = exchange.hops.length - 1;
  const [first, ...rest] = exchange.hops.map((hop, at) => (at === last ? { ...hop, preflight } : hop));
  return first === undefined ? exchange : { ...exchange, hops: [first, ...rest] };
}
