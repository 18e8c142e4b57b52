import { isRedirectTainted, type Origin, serializeOrigin, serializeRequestOrigin } from './origin.ts';
import type { Rules } from './rules.ts';
import type { Trail } from './trail.ts';
import type {
  CredentialsMode,
  Evaluation,
  RequestMode,
  ResponseTainting,
  SeenFetch,
  SeenHop,
} from './types.ts';

/** One reading of a fetch, by one set of rules. */
export type Reading = Omit<Evaluation, 'standard'>;

/** A seen fetch with its hidden facts settled. */
export interface SettledFetch {
  readonly seen: SeenFetch;
  readonly origin: Origin;
  readonly mode: RequestMode;
  /** False when `mode` is only assumed. */
  readonly modeSeen: boolean;
  readonly credentials: CredentialsMode;
}

/** What one reading works on. */
export interface ReadingContext {
  readonly fetch: SettledFetch;
  readonly rules: Rules;
  readonly trail: Trail;
}

/** One URL of the URL list on its way through the checks. */
export interface Hop {
  readonly seen: SeenHop;
  /** Index into the URL list. */
  readonly index: number;
  readonly isLast: boolean;
  /** All URLs up to this one. */
  readonly urlList: readonly [URL, ...URL[]];
  readonly url: URL;
  readonly tainting: ResponseTainting;
}

/** What Access-Control-Allow-Origin is held against: the `Origin` seen, else what the standard says was sent. */
export function serializedOriginOfHop({ fetch }: ReadingContext, hop: Hop): string {
  return hop.seen.originHeader ?? serializeRequestOrigin(fetch.origin, hop.urlList);
}

/** The same for the preflight. Deviation (preflight-keeps-origin): Firefox’s does not turn `null`. */
export function serializedOriginOfPreflight(context: ReadingContext, hop: Hop): string {
  const { fetch, rules, trail } = context;
  const seen = hop.seen.preflight?.originHeader ?? null;
  const keeps = rules.preflightKeepsOrigin && isRedirectTainted(fetch.origin, hop.urlList);
  if (seen === null && !keeps) return serializedOriginOfHop(context, hop);
  const origin = seen ?? serializeOrigin(fetch.origin);
  if (keeps && hop.seen.preflight !== null && origin !== 'null') {
    trail.hit({ id: 'preflight-keeps-origin', hop: hop.index });
  }
  return origin;
}
