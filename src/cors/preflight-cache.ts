import { byteCaseInsensitiveMatch } from './bytes.ts';
import { isCorsSafelistedMethod } from './method.ts';
import { isCorsNonWildcardRequestHeaderName } from './request-header.ts';
import type { CredentialsMode } from './types.ts';

/** What a cache entry is looked up by. */
export interface CacheRequest {
  /** The network partition key. */
  readonly partition: string;
  /** The byte-serialized request origin. */
  readonly serializedOrigin: string;
  /** Whether redirects made that origin `null`. */
  readonly tainted: boolean;
  /** The current URL, with its query. */
  readonly url: string;
  readonly credentials: CredentialsMode;
}

/** What a request needs allowed to go without a preflight. */
export interface CacheNeeds {
  readonly method: string;
  readonly unsafeHeaderNames: readonly string[];
  readonly useCorsPreflight: boolean;
}

/** What a successful preflight allowed. */
export interface PreflightAnswer {
  readonly methods: readonly string[];
  readonly headerNames: readonly string[];
  /** Seconds, after default and limit. */
  readonly maxAge: number;
}

/** A preflight cache of any granularity; times are in seconds. */
export interface PreflightCacheModel {
  /** Whether the request can go without a preflight now. */
  covers(request: CacheRequest, needs: CacheNeeds, now: number): boolean;
  store(request: CacheRequest, answer: PreflightAnswer, now: number): void;
  clear(request: CacheRequest): void;
}

/** One entry a method and one a header name. https://fetch.spec.whatwg.org/#cache-entry */
interface CacheEntry {
  readonly key: string;
  readonly credentials: boolean;
  readonly method: string | null;
  readonly headerName: string | null;
  /** Seconds: the time of storing plus max-age. */
  expires: number;
}

/** The CORS-preflight cache. https://fetch.spec.whatwg.org/#concept-cache */
export class PreflightCache implements PreflightCacheModel {
  private entries: CacheEntry[] = [];
  private readonly apart: boolean;

  /**
   * @param apart - Deviation (preflight-cache-credentials-apart, preflight-cache-no-wildcard): Firefox’s
   * entries, made with credentials or without, serve only the like, and their `*` is only a name
   */
  constructor(apart = false) {
    this.apart = apart;
  }

  /** HTTP fetch, the two conditions. https://fetch.spec.whatwg.org/#concept-http-fetch step 4.1 */
  covers(request: CacheRequest, needs: CacheNeeds, now: number): boolean {
    const { method, unsafeHeaderNames, useCorsPreflight } = needs;
    const methodNeeded = !isCorsSafelistedMethod(method) || useCorsPreflight;
    return (
      (!methodNeeded || this.methodMatches(request, method, now).length > 0) &&
      unsafeHeaderNames.every((name) => this.headerNameMatches(request, name, now).length > 0)
    );
  }

  /** https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 steps 7.12–7.15 */
  store(request: CacheRequest, answer: PreflightAnswer, now: number): void {
    const expires = now + answer.maxAge;
    // 12–13. For each method: set the matching entry's max-age, or create a new entry.
    for (const method of answer.methods) {
      const matches = this.methodMatches(request, method, now);
      for (const match of matches) match.expires = expires;
      if (matches.length === 0) this.create(request, expires, method, null);
    }
    // 14–15. For each header name: the same.
    for (const headerName of answer.headerNames) {
      const matches = this.headerNameMatches(request, headerName, now);
      for (const match of matches) match.expires = expires;
      if (matches.length === 0) this.create(request, expires, null, headerName);
    }
  }

  /** https://fetch.spec.whatwg.org/#concept-cache-clear */
  clear(request: CacheRequest): void {
    const key = cacheKey(request);
    this.entries = this.entries.filter((entry) => entry.key !== key);
  }

  /** https://fetch.spec.whatwg.org/#concept-cache-create-entry */
  private create(
    request: CacheRequest,
    expires: number,
    method: string | null,
    headerName: string | null,
  ): void {
    const credentials = request.credentials === 'include';
    this.entries.push({ key: cacheKey(request), credentials, method, headerName, expires });
  }

  /** https://fetch.spec.whatwg.org/#concept-cache-match-method */
  private methodMatches(request: CacheRequest, method: string, now: number): CacheEntry[] {
    return this.matches(request, now).filter(
      (entry) => entry.method === method || (entry.method === '*' && !this.apart),
    );
  }

  /** https://fetch.spec.whatwg.org/#concept-cache-match-header */
  private headerNameMatches(request: CacheRequest, name: string, now: number): CacheEntry[] {
    return this.matches(request, now).filter(
      ({ headerName }) =>
        headerName !== null &&
        (byteCaseInsensitiveMatch(headerName, name) ||
          (headerName === '*' && !this.apart && !isCorsNonWildcardRequestHeaderName(name))),
    );
  }

  /** https://fetch.spec.whatwg.org/#concept-cache-match */
  private matches(request: CacheRequest, now: number): CacheEntry[] {
    // Entries are removed after the seconds specified in their max-age have passed.
    this.entries = this.entries.filter((entry) => entry.expires > now);
    const key = cacheKey(request);
    const include = request.credentials === 'include';
    return this.entries.filter(
      (entry) =>
        entry.key === key && (this.apart ? entry.credentials === include : entry.credentials || !include),
    );
  }
}

/** Partition, serialized origin and URL as one string. */
export function cacheKey({ partition, serializedOrigin, url }: CacheRequest): string {
  return JSON.stringify([partition, serializedOrigin, url]);
}
