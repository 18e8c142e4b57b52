import { failure as corsFailure } from './check.ts';
import { corsCheck } from './cors-check.ts';
import { exposedHeaderNames } from './exposed.ts';
import { mainFetchDispatch } from './main-fetch.ts';
import { requestOriginHeader } from './origin-header.ts';
import { isHttpScheme } from './parse-url.ts';
import { cacheNeeds, cacheRequest, preflightRequest, preflightResult } from './preflight.ts';
import type { PreflightCacheModel } from './preflight-cache.ts';
import { httpRedirectFetch, redirectModeApplies } from './redirect.ts';
import { type CorsRequest, currentUrl, includesCredentialsOnTheWire, serializedOriginOf } from './request.ts';
import { type Rules, standardRules } from './rules.ts';
import type { CorsFailure, FetchResponse, ResponseTainting, Stage } from './types.ts';

/** What the servers of one URL of the chain answer; `null` when the connection fails. */
export interface HopAnswer {
  readonly preflight: FetchResponse | null;
  readonly response: FetchResponse | null;
}

/** One request on the wire. */
export interface NetworkEntry {
  readonly kind: 'preflight' | 'actual';
  readonly hop: number;
  readonly url: string;
  readonly method: string;
  /** The `Origin` header; `null` when there is none. */
  readonly origin: string | null;
  readonly acrm?: string;
  readonly acrh?: string | null;
  readonly credentials: boolean;
}

export interface FetchResult {
  readonly outcome: 'cors' | 'basic' | 'opaque' | 'opaqueredirect' | 'network-error';
  /** As the page sees it: 0 for opaque responses and network errors. */
  readonly status: number;
  readonly exposed: readonly string[];
  /** `null` also for a network error without a CORS reason. */
  readonly failure: CorsFailure | null;
  readonly failedAt: { readonly hop: number; readonly stage: Stage } | null;
  readonly network: readonly NetworkEntry[];
}

export interface FetchSettings {
  readonly rules?: Rules;
  /** Without one every preflight goes out. */
  readonly cache?: PreflightCacheModel;
  /** Seconds, for the cache. */
  readonly now?: number;
  /** Seconds; by default that of the rules. */
  readonly maxAgeLimit?: number | null;
}

/**
 * Runs a fetch against known answers, hop by hop: main fetch, HTTP fetch, CORS-preflight fetch, CORS check,
 * HTTP-redirect fetch, and main fetch again. https://fetch.spec.whatwg.org/#concept-main-fetch
 */
export function runFetch(
  request: CorsRequest,
  answers: readonly HopAnswer[],
  settings: FetchSettings = {},
): FetchResult {
  return new FetchRun(settings).run(request, answers);
}

/** Where one hop leads. */
type Outcome = { readonly result: FetchResult } | { readonly next: CorsRequest };

class FetchRun {
  private readonly rules: Rules;
  private readonly settings: FetchSettings;
  private readonly network: NetworkEntry[] = [];
  private clearsCache = false;

  constructor(settings: FetchSettings) {
    this.settings = settings;
    this.rules = settings.rules ?? standardRules;
  }

  run(request: CorsRequest, answers: readonly HopAnswer[]): FetchResult {
    let current = request;
    for (let hop = 0; ; hop++) {
      const outcome = this.mainFetch(current, hop, answers[hop] ?? { preflight: null, response: null });
      if ('result' in outcome) return outcome.result;
      current = outcome.next;
    }
  }

  private mainFetch(request: CorsRequest, hop: number, answer: HopAnswer): Outcome {
    const dispatch = mainFetchDispatch(request, this.rules);
    if (dispatch.kind === 'network-error') return this.fail(request, hop, 'request', dispatch.failure);
    const tainted = { ...request, responseTainting: dispatch.tainting };
    if (!goesOverHttp(tainted)) return this.schemeFetch(tainted, hop, answer);
    return this.httpFetch(tainted, dispatch.makeCorsPreflight, hop, answer);
  }

  /** https://fetch.spec.whatwg.org/#concept-scheme-fetch, without HTTP: nothing goes over the network. */
  private schemeFetch(request: CorsRequest, hop: number, answer: HopAnswer): Outcome {
    const url = currentUrl(request);
    const ok: FetchResponse = { status: 200, headers: [['Content-Type', '']] };
    const found =
      url.protocol === 'data:' || (url.protocol === 'about:' && url.pathname === 'blank')
        ? ok
        : // A blob answers GET only. Its store is not modelled: it is there, as `answer` or empty.
          url.protocol === 'blob:' && request.method === 'GET' && (answer.response ?? ok);
    if (found !== false) return this.deliver(request, found, request.responseTainting);
    const scheme = url.protocol.slice(0, -1);
    return this.fail(request, hop, 'request', corsFailure('scheme-not-http', 'https', scheme));
  }

  /** https://fetch.spec.whatwg.org/#concept-http-fetch */
  private httpFetch(
    request: CorsRequest,
    makeCorsPreflight: boolean,
    hop: number,
    answer: HopAnswer,
  ): Outcome {
    // (Main fetch: a network error after this clears the cache for the request.)
    if (makeCorsPreflight) this.clearsCache = true;
    // 4.1. A preflight, unless the cache covers the request.
    if (makeCorsPreflight && !this.isCached(request)) {
      const refused = this.preflight(request, hop, answer.preflight);
      if (refused !== null) return refused;
    }
    // 4.3. HTTP-network-or-cache fetch.
    this.network.push({
      kind: 'actual',
      hop,
      url: currentUrl(request).href,
      method: request.method,
      origin: requestOriginHeader(request),
      credentials: includesCredentialsOnTheWire(request),
    });
    const { response } = answer;
    if (response === null) return this.fail(request, hop, 'response', null);
    // 4.4. Tainting "cors" and the CORS check fails: a network error. This precedes all redirect handling.
    if (request.responseTainting === 'cors') {
      const { credentials } = request;
      const check = corsCheck(
        { serializedOrigin: serializedOriginOf(request), credentials },
        response.headers,
        this.rules,
      );
      if (!check.ok) return this.fail(request, hop, 'response', check.failure);
    }
    // 6. A redirect status.
    return redirectModeApplies(request, response, this.rules)
      ? this.redirect(request, response, hop)
      : this.deliver(request, response, request.responseTainting);
  }

  private isCached(request: CorsRequest): boolean {
    const { cache, now = 0 } = this.settings;
    return cache?.covers(cacheRequest(request), cacheNeeds(request, this.rules), now) ?? false;
  }

  /** https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 — `null` when the request may go on. */
  private preflight(request: CorsRequest, hop: number, response: FetchResponse | null): Outcome | null {
    const { cache, now = 0, maxAgeLimit = this.rules.maxAgeCap } = this.settings;
    this.network.push({
      kind: 'preflight',
      hop,
      url: currentUrl(request).href,
      method: 'OPTIONS',
      ...preflightRequest(request, this.rules),
      credentials: false,
    });
    if (response === null) return this.fail(request, hop, 'preflight', null);
    const result = preflightResult(request, response, this.rules, maxAgeLimit);
    if (!result.ok) return this.fail(request, hop, 'preflight', result.failure);
    cache?.store(cacheRequest(request), result.answer, now);
    return null;
  }

  /** HTTP fetch 6.2: redirect mode; then https://fetch.spec.whatwg.org/#concept-http-redirect-fetch */
  private redirect(request: CorsRequest, response: FetchResponse, hop: number): Outcome {
    switch (request.redirect) {
      case 'error':
        return this.fail(request, hop, 'redirect', corsFailure('redirect-mode-error', 'follow', 'error'));
      case 'manual':
        // A navigation gets the response itself, and follows by its own steps.
        if (request.mode === 'navigate') return this.deliver(request, response, request.responseTainting);
        return this.finish('opaqueredirect', 0, []);
      case 'follow': {
        const redirect = httpRedirectFetch(request, response, this.rules);
        if (redirect.action === 'error') return this.fail(request, hop, 'redirect', redirect.failure);
        if (redirect.action === 'return') return this.deliver(request, response, request.responseTainting);
        return { next: redirect.request };
      }
    }
  }

  /** Main fetch 14: the response, filtered by the tainting. */
  private deliver(request: CorsRequest, response: FetchResponse, tainting: ResponseTainting): Outcome {
    const status = tainting === 'opaque' ? 0 : response.status;
    return this.finish(tainting, status, exposedHeaderNames(tainting, request.credentials, response.headers));
  }

  private finish(outcome: FetchResult['outcome'], status: number, exposed: readonly string[]): Outcome {
    return { result: { outcome, status, exposed, failure: null, failedAt: null, network: this.network } };
  }

  /** A network error. Main fetch clears the cache entries for the request as it now is. */
  private fail(request: CorsRequest, hop: number, stage: Stage, failure: CorsFailure | null): Outcome {
    if (this.clearsCache) this.settings.cache?.clear(cacheRequest(request));
    const failedAt = { hop, stage };
    const { network } = this;
    return { result: { outcome: 'network-error', status: 0, exposed: [], failure, failedAt, network } };
  }
}

/** A WebSocket's URL is an HTTP(S) one by the time fetch sees it. */
function goesOverHttp(request: CorsRequest): boolean {
  const url = currentUrl(request);
  const webSocket = request.mode === 'websocket' && (url.protocol === 'ws:' || url.protocol === 'wss:');
  return webSocket || isHttpScheme(url);
}
