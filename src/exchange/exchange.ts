import type {
  CorsFailure,
  CredentialsMode,
  Decision,
  Evaluation,
  HeaderList,
  RequestMode,
  RuleSet,
} from '../cors/types.ts';
import type { RequestContext } from './observed-event.ts';

/** Unique in a browser session: `<requestId>` of the actual request, made unique by its tab. */
export type ExchangeId = string;

/** An answer as seen. */
export interface SeenResponse {
  readonly at: number;
  readonly status: number;
  readonly headers: HeaderList;
  readonly fromCache: boolean;
}

/** How a request ended, in the browser's words. A Firefox `completed` does not mean "allowed". */
export type End =
  /** `untold`: by a record that does not say whether the page was given the answer. */
  | { readonly kind: 'completed'; readonly at: number; readonly untold?: true }
  | { readonly kind: 'error'; readonly at: number; readonly error: string };

/** The OPTIONS that the browser sent on its own before (one hop of) the actual request. */
export interface Preflight {
  readonly requestId: string;
  readonly startedAt: number;
  readonly requestHeaders: HeaderList | null;
  readonly response: SeenResponse | null;
  readonly end: End | null;
}

/** One URL of the URL list: the first is hop 0, every redirect adds one. */
export interface Hop {
  readonly url: string;
  readonly method: string;
  readonly startedAt: number;
  /** As sent, Cookie and Authorization masked; `null` when the browser never showed them. */
  readonly requestHeaders: HeaderList | null;
  /** When they were shown; absent until then. */
  readonly sentAt?: number;
  readonly preflight: Preflight | null;
  readonly response: SeenResponse | null;
  /** Where no preflight was sent because an earlier one still was good, as far as that one was seen. */
  readonly cachedPreflight?: CachedPreflight;
}

/** Something that could not be told or was out of order; shown with the row, never hidden. */
export type Note =
  | 'unknown-event-order'
  | 'unpaired-preflight'
  /** Of a file that has its preflight alone: a refused one is all that a proxy sees. */
  | 'request-not-in-file'
  | 'malformed-url'
  | 'missing-start'
  /** It began before anybody listened, and Firefox tells nothing of such a request after its answer. */
  | 'end-not-told'
  | 'preflight-may-be-anothers'
  /** Under way while the background was away, and nothing was heard of it since. */
  | 'may-have-ended-unseen'
  /** Only DevTools' own record shows it: no event of the browser told of it. */
  | 'only-in-devtools-record'
  /** Some of its events came while the background was away; DevTools' own record filled them in. */
  | 'completed-from-devtools-record';

/** Where in the page's code a request was made. Line and column count from 1. */
export interface CallSite {
  readonly url: string;
  readonly line: number;
  readonly column: number;
  readonly functionName: string | null;
  /** The same place in the sources, where an inline source map tells; `null` otherwise. */
  readonly original: { readonly file: string; readonly line: number; readonly column: number } | null;
}

/** The preflight of an earlier exchange that was still good for this one. */
export interface CachedPreflight {
  readonly exchange: ExchangeId;
  /** How long it would have been good from then on, in seconds, by the model of this browser's cache. */
  readonly secondsLeft: number;
}

/** One row of the panel: an actual request with its preflights and its redirects. */
export interface Exchange {
  readonly id: ExchangeId;
  /** The tab whose panel shows it (for a worker without a tab, the tab it was attributed to). */
  readonly tabId: number;
  readonly requestId: string;
  readonly context: RequestContext;
  readonly startedAt: number;
  /** Never empty. */
  readonly hops: readonly [Hop, ...Hop[]];
  readonly end: End | null;
  /** Whether the page was given the response, by its own resource timing; `null` when not asked or not told. */
  readonly delivered: boolean | null;
  readonly notes: readonly Note[];
  readonly callSite?: CallSite;
  /** Handed to the page's service worker, which answered it (Firefox tells; in Chromium there is no event). */
  readonly byServiceWorker?: true;
}

export type Strength = 'certain' | 'strong' | 'weak';

/** A hidden fact, settled: what, how we know and how sure. */
export interface Settled<Value> {
  readonly value: Value;
  /** Id of the evidence; the panel holds the words. */
  readonly because:
    | 'cookie-sent'
    | 'authorization-prompted'
    | 'storage-access-header'
    | 'no-storage-access-header'
    | 'sec-fetch-mode'
    | 'sec-fetch-mode-of-preflight'
    | 'preflight-seen'
    | 'origin-header'
    | 'no-origin-header'
    | 'resource-type'
    | 'resource-timing'
    | 'browser-outcome'
    /** Nothing tells; both readings end the same way, and `fetch` and XMLHttpRequest send none unless asked. */
    | 'default-of-fetch'
    | 'no-evidence';
  readonly strength: Strength;
}

/** What the browser itself did, as far as its events say. */
export type BrowserOutcome =
  | { readonly kind: 'delivered'; readonly by: 'completed-event' | 'resource-timing' }
  | {
      readonly kind: 'blocked';
      readonly error: string | null;
      readonly by: 'error-event' | 'resource-timing';
    }
  | { readonly kind: 'failed'; readonly error: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'pending' };

/**
 * `agrees`: the evaluation and the browser say the same. `settled`: the browser's outcome settled a
 * hidden fact. `disagrees`: shown as such, never hidden.
 */
export type Agreement = 'agrees' | 'settled' | 'disagrees' | 'not-told';

/** The verdict on an exchange and all it rests on. */
export interface Judgement {
  readonly decision: Decision;
  readonly evaluation: Evaluation;
  readonly rules: RuleSet;
  readonly mode: Settled<RequestMode | 'unknown'>;
  readonly credentials: Settled<CredentialsMode | 'unknown'>;
  /** Where the credentials mode is a guess: the first failure if the guess is wrong; `null` otherwise. */
  readonly otherwise: CorsFailure | null;
  readonly outcome: BrowserOutcome;
  readonly agreement: Agreement;
}

export interface JudgedExchange extends Exchange {
  readonly judgement: Judgement;
}
