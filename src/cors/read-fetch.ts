import { unsafeHeaderNamesOnTheWire } from './browser-added.ts';
import { type Check, failure } from './check.ts';
import { corsChecks } from './cors-check.ts';
import { exposedHeaderNames } from './exposed.ts';
import { sortedLowercaseSet } from './header-list.ts';
import { mainFetchDispatch } from './main-fetch.ts';
import { parseMaxAge } from './max-age.ts';
import { isCorsSafelistedMethod } from './method.ts';
import {
  isRedirectTainted,
  type Origin,
  serializeOrigin,
  serializeRequestOrigin,
  urlOrigin,
} from './origin.ts';
import { parseUrl } from './parse-url.ts';
import { preflightChecks } from './preflight-check.ts';
import { type Rules, standardRules } from './quirks.ts';
import { redirectChecks } from './redirect.ts';
import { isRedirectStatus } from './status.ts';
import { asUnknown, Trail } from './trail.ts';
import type {
  CredentialsMode,
  Decision,
  Evaluation,
  FetchResponse,
  RequestMode,
  ResponseTainting,
  SeenFetch,
  SeenHop,
} from './types.ts';

/** One reading of a fetch by one set of rules. */
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

/** One hop on its way through the checks. */
interface Hop {
  readonly seen: SeenHop;
  readonly index: number;
  readonly isLast: boolean;
  readonly urlList: readonly [URL, ...URL[]];
  readonly url: URL;
  readonly tainting: ResponseTainting;
}

/** Walks the URL list as fetch does, and keeps every step. */
export function readFetch(fetch: SettledFetch, rules: Rules): Reading {
  return new FetchReader(fetch, rules).read();
}

class FetchReader {
  private readonly trail = new Trail();
  private readonly fetch: SettledFetch;
  private readonly rules: Rules;

  constructor(fetch: SettledFetch, rules: Rules) {
    this.fetch = fetch;
    this.rules = rules;
  }

  read(): Reading {
    const { hops } = this.fetch.seen;
    const urls: URL[] = [];
    let tainting: ResponseTainting = 'basic';
    let final: Decision = { kind: 'not-cors', why: 'same-origin' };
    for (const [index, seen] of hops.entries()) {
      const url = parseUrl(seen.url);
      if (url === null) {
        this.trail.lack('url');
        break;
      }
      urls.push(url);
      const hop: Hop = {
        seen,
        index,
        isLast: index === hops.length - 1,
        urlList: [urls[0] ?? url, ...urls.slice(1)],
        url,
        tainting,
      };
      tainting = this.dispatch(hop);
      if (tainting === 'cors') this.cors(hop);
      final = this.redirect({ ...hop, tainting }) ?? notRedirected(tainting, url);
    }
    return this.reading(final, tainting);
  }

  /** Main fetch: which of the branches the current URL takes. */
  private dispatch(hop: Hop): ResponseTainting {
    const { seen, origin, mode, credentials, modeSeen } = this.fetch;
    const redirect = seen.redirect === 'unknown' ? 'follow' : seen.redirect;
    const dispatch = mainFetchDispatch({
      origin,
      urlList: hop.urlList,
      mode,
      credentials,
      redirect,
      method: hop.seen.method,
      headers: [],
      useCorsPreflight: false,
      unsafeRequest: false,
      referrerPolicy: '',
      responseTainting: hop.tainting,
      redirectCount: hop.index,
      body: null,
      partition: '',
    });
    const common = { anchor: '#concept-main-fetch', number: '12' } as const;
    const failures = dispatch.kind === 'network-error' ? [dispatch.failure] : [];
    const own = serializeOrigin(origin);
    const target = serializeOrigin(urlOrigin(hop.url));
    this.trail.state('request', hop.index, {
      ...common,
      id: 'same-origin',
      subject: hop.seen.url,
      expected: own,
      received: target,
    });
    if (dispatch.kind === 'fetch' && dispatch.tainting === 'basic') return 'basic';
    const scheme = hop.url.protocol.slice(0, -1);
    const schemeFails = failures[0]?.code === 'scheme-not-http';
    const modeCheck: Check = {
      ...common,
      id: 'request-mode',
      subject: mode,
      expected: failures[0]?.expected ?? null,
      received: failures[0]?.received ?? null,
      failures: schemeFails ? [] : failures,
      unknown: !modeSeen,
    };
    this.trail.take(
      'request',
      hop.index,
      schemeFails ? { ...modeCheck, expected: null, received: null } : modeCheck,
      null,
    );
    if (mode === 'no-cors') return 'opaque';
    this.trail.take(
      'request',
      hop.index,
      {
        ...common,
        id: 'request-scheme',
        subject: null,
        expected: 'https',
        received: scheme,
        failures: schemeFails ? failures : [],
      },
      null,
    );
    return 'cors';
  }

  /** HTTP fetch with tainting "cors": the preflight, then the CORS check of the response. */
  private cors(hop: Hop): void {
    this.preflight(hop);
    const { response } = hop.seen;
    const request = { serializedOrigin: this.serializedOrigin(hop), credentials: this.fetch.credentials };
    // The number is HTTP fetch's 4.4; the steps are those of the CORS check itself.
    for (const check of corsChecks(request, response?.headers ?? [])) {
      this.trail.take(
        'response',
        hop.index,
        response === null ? unseen(check) : check,
        hop.isLast ? 'response-headers' : null,
      );
    }
  }

  private preflight(hop: Hop): void {
    const { seen, index } = hop;
    const { useCorsPreflight } = this.fetch.seen;
    const names =
      seen.unsafeHeaderNames ?? (seen.headers === null ? null : unsafeHeaderNamesOnTheWire(seen.headers));
    const reasons = [...(isCorsSafelistedMethod(seen.method) ? [] : [seen.method]), ...(names ?? [])];
    const needed = seen.preflight !== null || seen.preflightCached || useCorsPreflight || reasons.length > 0;
    this.trail.state('request', index, {
      id: 'preflight-needed',
      anchor: '#concept-main-fetch',
      number: '12',
      subject: reasons.length === 0 ? null : reasons.join(', '),
      expected: null,
      received: needed ? 'needed' : 'not needed',
    });
    if (!needed) return;
    if (seen.preflightCached && seen.preflight === null) {
      this.trail.state('preflight', index, {
        id: 'preflight-cached',
        anchor: '#concept-http-fetch',
        number: '4.1',
        subject: null,
        expected: null,
        received: null,
      });
      return;
    }
    const request = {
      serializedOrigin: this.preflightOrigin(hop),
      credentials: this.fetch.credentials,
      method: seen.method,
      unsafeHeaderNames: names === null ? null : sortedLowercaseSet(names),
      useCorsPreflight,
    };
    const response = seen.preflight?.response ?? null;
    const wentOn = seen.response !== null || !hop.isLast;
    for (const check of preflightChecks(request, response ?? noResponse, this.rules)) {
      if (response === null) {
        this.trail.take('preflight', index, unseen(check), wentOn ? null : 'preflight-response');
      } else {
        const { quirk, ...plain } = check;
        const deviates = quirk !== undefined && this.rules !== standardRules;
        this.trail.take('preflight', index, deviates ? check : plain, wentOn ? null : 'request-headers');
      }
    }
    if (response !== null && parseMaxAge(response.headers, this.rules) < parseMaxAge(response.headers)) {
      this.trail.hit({ id: 'max-age-cap', hop: index });
    }
  }

  /** Redirect mode and HTTP-redirect fetch; the final decision where the path ends in them, else `null`. */
  private redirect(hop: Hop): Decision | null {
    const { seen, origin, mode } = this.fetch;
    const { response } = hop.seen;
    if (response === null || !isRedirectStatus(response.status)) return null;
    const mended = seen.redirect === 'error' ? [failure('redirect-mode-error', 'follow', 'error')] : [];
    const modeCheck: Check = {
      id: 'redirect-mode',
      anchor: '#concept-http-fetch',
      number: '6.2',
      subject: String(response.status),
      expected: 'follow',
      received: seen.redirect,
      failures: mended,
      unknown: seen.redirect === 'unknown',
    };
    this.trail.take('redirect', hop.index, modeCheck, null);
    if (seen.redirect === 'manual') return { kind: 'not-cors', why: 'opaque-redirect' };
    const request = {
      origin,
      currentUrl: hop.url,
      mode,
      responseTainting: hop.tainting,
      redirectCount: hop.index,
      body: null,
    };
    const checks = redirectChecks(request, response);
    if (checks.length === 0) return null;
    for (const check of checks) {
      // Whether the body can be sent again is never seen: said only where it could be a stream.
      if (check.id !== 'redirect-body') this.trail.take('redirect', hop.index, check, null);
      else if (seen.useCorsPreflight) this.trail.take('redirect', hop.index, unseen(check), null);
    }
    if (hop.isLast) this.trail.lack('response-headers');
    return null;
  }

  private reading(final: Decision, tainting: ResponseTainting): Reading {
    const { seen, credentials, modeSeen } = this.fetch;
    const last = seen.hops.at(-1);
    const headers = last?.response?.headers ?? null;
    const decided = this.trail.decision(final);
    const names =
      headers === null ? null : exposedHeaderNames(visible(tainting, final), credentials, headers);
    if (final.kind === 'allowed' && names !== null) {
      this.trail.state('response', seen.hops.length - 1, {
        id: 'exposed-headers',
        anchor: '#concept-main-fetch',
        number: '14.1',
        subject: names.join(', '),
        expected: null,
        received: null,
      });
    }
    const delivered = decided.kind === 'allowed' || decided.kind === 'not-cors';
    const crossOrigin = decided.kind !== 'not-cors' || decided.why !== 'same-origin';
    const guessed = !modeSeen && crossOrigin && decided.kind !== 'undetermined';
    const decision: Decision = guessed ? { kind: 'undetermined', missing: 'request-mode' } : decided;
    const shown = delivered && !guessed && names !== null && headers !== null;
    return {
      decision,
      steps: guessed
        ? this.trail.steps.map((step) => (step.outcome === 'failed' ? asUnknown(step) : step))
        : this.trail.steps,
      further: this.trail.further(),
      quirks: this.trail.quirks,
      exposed: shown ? names : null,
      hidden: shown
        ? sortedLowercaseSet(headers.map(([name]) => name)).filter((name) => !names.includes(name))
        : null,
    };
  }

  /** The `Origin` seen is the evidence; without it, what the standard says was sent. */
  private serializedOrigin(hop: Hop): string {
    return hop.seen.originHeader ?? serializeRequestOrigin(this.fetch.origin, hop.urlList);
  }

  /** Deviation (preflight-keeps-origin): Firefox's preflight does not turn `null` after a redirect. */
  private preflightOrigin(hop: Hop): string {
    const seen = hop.seen.preflight?.originHeader ?? null;
    if (seen !== null) return seen;
    const keeps = this.rules.preflightKeepsOrigin && isRedirectTainted(this.fetch.origin, hop.urlList);
    if (!keeps) return this.serializedOrigin(hop);
    if (hop.seen.preflight !== null) this.trail.hit({ id: 'preflight-keeps-origin', hop: hop.index });
    return serializeOrigin(this.fetch.origin);
  }
}

const noResponse: FetchResponse = { status: 200, headers: [] };

function unseen(check: Check): Check {
  return { ...check, received: null, failures: [], unknown: true };
}

function notRedirected(tainting: ResponseTainting, url: URL): Decision {
  if (tainting === 'cors') return { kind: 'allowed' };
  if (tainting === 'opaque') return { kind: 'not-cors', why: 'no-cors-mode' };
  return { kind: 'not-cors', why: url.protocol === 'data:' ? 'scheme-not-http' : 'same-origin' };
}

/** An opaque redirect shows nothing, whatever the tainting. */
function visible(tainting: ResponseTainting, final: Decision): ResponseTainting {
  return final.kind === 'not-cors' && final.why === 'opaque-redirect' ? 'opaque' : tainting;
}
