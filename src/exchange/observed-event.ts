import type { HeaderList } from '../cors/types.ts';

/** What the browser says a request is for; its own words, lower-case. */
export type ResourceType = string;

/** What every event of one request carries. Times are milliseconds since the epoch. */
export interface EventBase {
  /** The browser's id: constant over redirects; a preflight has one of its own. */
  readonly requestId: string;
  readonly at: number;
  readonly url: string;
  readonly method: string;
  /** Told again by the first event that is seen of a request whose beginning was missed. */
  readonly context?: RequestContext;
}

/** Who sent it, told by the first events of a request. */
export interface RequestContext {
  /** −1 for shared and service workers. */
  readonly tabId: number;
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly documentId: string | null;
  readonly type: ResourceType;
  /** Serialized origin of the initiator, `'null'` when opaque, `null` when the browser does not tell. */
  readonly origin: string | null;
  /** URL of the document or worker that sent it, where the browser tells. */
  readonly documentUrl: string | null;
}

/**
 * One event, browser-neutral: the phases that both browsers have. As it comes from the browser it still
 * holds secrets; `maskEvent` takes them out before it is kept.
 */
export type ObservedEvent =
  | (EventBase & { readonly phase: 'before-request'; readonly context: RequestContext })
  | (EventBase & {
      readonly phase: 'send-headers';
      readonly headers: HeaderList;
      readonly context: RequestContext;
    })
  | (EventBase & {
      readonly phase: 'headers-received';
      readonly status: number;
      readonly headers: HeaderList;
      readonly fromCache: boolean;
    })
  | (EventBase & {
      readonly phase: 'redirect';
      readonly status: number;
      readonly headers: HeaderList;
      readonly redirectUrl: string;
    })
  | (EventBase & {
      readonly phase: 'completed';
      readonly status: number;
      readonly headers: HeaderList;
      readonly fromCache: boolean;
      readonly ip: string | null;
    })
  | (EventBase & { readonly phase: 'error'; readonly error: string; readonly ip: string | null });

export type Phase = ObservedEvent['phase'];

const order: Readonly<Record<Phase, number>> = {
  'before-request': 0,
  'send-headers': 1,
  'headers-received': 2,
  redirect: 3,
  completed: 4,
  error: 4,
};

/**
 * Order of time, and of phase within the same instant. A woken Firefox event page gets its queued
 * events grouped by type; this puts them right.
 */
export function compareEvents(a: ObservedEvent, b: ObservedEvent): number {
  return a.at - b.at || order[a.phase] - order[b.phase];
}
