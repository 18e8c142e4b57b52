import type { ObservedEvent } from '../../src/exchange/observed-event.ts';
import type { Gap, Marker } from '../../src/protocol.ts';
import type { SessionFacts } from './session-facts.ts';

/** What happens to a session beside its exchanges. Pure: facts in, facts out. */

/** Lines kept between the rows. */
const MARKERS = 500;
/** Origins of documents of one tab that are remembered. */
const ORIGINS = 50;
/** Stretches without recording that are remembered. */
const PAUSES = 100;
/** Ids remembered of requests left behind: they end within a moment of the navigation. */
const LEFT_BEHIND = 500;

/** With a new line, or the new state of one that is there. */
export function withMarker(facts: SessionFacts, marker: Marker): SessionFacts {
  const others = facts.markers.filter(({ id }) => id !== marker.id);
  return { ...facts, markers: [...others, marker].slice(-MARKERS) };
}

export function withOrigin(facts: SessionFacts, origin: string | null): SessionFacts {
  if (origin === null || origin === 'null' || facts.origins.includes(origin)) return facts;
  return { ...facts, origins: [...facts.origins, origin].slice(-ORIGINS) };
}

/** @param now - milliseconds since the epoch */
export function withRecording(facts: SessionFacts, recording: boolean, now: number): SessionFacts {
  if (recording === facts.recording) return facts;
  const pauses = recording
    ? facts.pauses.map((pause) => ({ ...pause, to: pause.to ?? now }))
    : [...facts.pauses, { from: now, to: null }].slice(-PAUSES);
  return { ...facts, recording, forgotAt: recording ? now : facts.forgotAt, pauses };
}

/**
 * The list was emptied.
 *
 * @param left - ids of requests that were under way
 * @param at - milliseconds since the epoch; what began before it is not wanted any more
 */
export function emptied(facts: SessionFacts, left: readonly string[], at: number, now: number): SessionFacts {
  const leftBehind = [...facts.leftBehind, ...left].slice(-LEFT_BEHIND);
  return { ...facts, markers: [], dropped: 0, droppedUntil: 0, leftBehind, clearedAt: at, forgotAt: now };
}

/** The line of a restart: since the last event something may have been missed. */
export function gapUntil({ markers, lastAt }: SessionFacts, now: number): Gap {
  const last = markers.at(-1);
  const from = Math.min(lastAt ?? now, now);
  // An idle page brings the background down every half minute: that is one line, not a list of them.
  if (last?.kind === 'gap' && last.to >= from) {
    return { ...last, to: now, restarts: last.restarts + 1, filled: null };
  }
  return { kind: 'gap', id: `gap-${now}`, from, to: now, restarts: 1, filled: null };
}

export function gapsOf({ markers }: SessionFacts): readonly Gap[] {
  return markers.filter((marker) => marker.kind === 'gap');
}

export function lastNavigation({ markers }: SessionFacts, until = Number.POSITIVE_INFINITY) {
  return markers
    .filter((marker) => marker.kind === 'navigation')
    .filter(({ at }) => at <= until)
    .at(-1);
}

/** The first one after a time, in milliseconds since the epoch. */
export function nextNavigation({ markers }: SessionFacts, after: number) {
  return markers
    .filter((marker) => marker.kind === 'navigation')
    .filter(({ at }) => at > after)
    .sort((a, b) => a.at - b.at)
    .at(0);
}

/** DevTools' own record goes on while nobody wants one here. */
export function wasPaused({ pauses }: SessionFacts, time: number): boolean {
  return pauses.some(({ from, to }) => time >= from && (to === null || time < to));
}

/**
 * Whether an event of a request without a row is not wanted: nothing is recorded, or its page was left.
 *
 * @param missedUntil - when events may have been missed the last time, in milliseconds since the epoch
 */
export function forgets(
  { recording, leftBehind, forgotAt, since }: SessionFacts,
  event: ObservedEvent,
  missedUntil: number,
): boolean {
  if (!recording || leftBehind.includes(event.requestId)) return true;
  // Where nothing was missed since, only what was forgotten can go on without a beginning.
  const missedAt = Math.max(since ?? 0, missedUntil);
  return event.phase !== 'before-request' && forgotAt !== 0 && forgotAt >= missedAt;
}
