import { type Origin, serializeRequestOrigin } from './origin.ts';
import type { CredentialsMode, HeaderList, RedirectMode, RequestMode, ResponseTainting } from './types.ts';

/**
 * A request of the Fetch Standard, as far as CORS asks about it; immutable, a redirect makes a new one.
 * https://fetch.spec.whatwg.org/#concept-request
 */
export interface CorsRequest {
  readonly origin: Origin;
  /** All URLs so far, the current one last. */
  readonly urlList: readonly [URL, ...URL[]];
  readonly mode: RequestMode;
  readonly credentials: CredentialsMode;
  readonly redirect: RedirectMode;
  /** Already normalised by the API. */
  readonly method: string;
  readonly headers: HeaderList;
  readonly useCorsPreflight: boolean;
  /** Set by fetch() and XHR; without it method and headers never cause a preflight. */
  readonly unsafeRequest: boolean;
  readonly referrerPolicy: string;
  readonly responseTainting: ResponseTainting;
  readonly redirectCount: number;
  /** `stream` is a body whose source is null: it can not be sent twice. */
  readonly body: 'source' | 'stream' | null;
  /** The network partition key. */
  readonly partition: string;
}

/** https://fetch.spec.whatwg.org/#concept-request-current-url */
export function currentUrl(request: CorsRequest): URL {
  return request.urlList.at(-1) ?? request.urlList[0];
}

/** The byte-serialized request origin. */
export function serializedOriginOf(request: CorsRequest): string {
  return serializeRequestOrigin(request.origin, request.urlList);
}

/**
 * Whether the actual request carries credentials.
 * https://fetch.spec.whatwg.org/#concept-http-network-or-cache-fetch step 8.3
 */
export function includesCredentialsOnTheWire(request: CorsRequest): boolean {
  return (
    request.credentials === 'include' ||
    (request.credentials === 'same-origin' && request.responseTainting === 'basic')
  );
}
