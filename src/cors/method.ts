import { byteUppercase } from './bytes.ts';

const safelisted: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST']);
const forbidden: ReadonlySet<string> = new Set(['CONNECT', 'TRACE', 'TRACK']);
const normalized: ReadonlySet<string> = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);

/** CORS-safelisted method; methods are case-sensitive. https://fetch.spec.whatwg.org/#cors-safelisted-method */
export function isCorsSafelistedMethod(method: string): boolean {
  return safelisted.has(method);
}

/** Forbidden method, in any case. https://fetch.spec.whatwg.org/#forbidden-method */
export function isForbiddenMethod(method: string): boolean {
  return forbidden.has(byteUppercase(method));
}

/**
 * Normalizes a method, as fetch() and XHR do before any CORS algorithm sees it: six methods are
 * uppercased, everything else (`patch` too) stays as typed.
 * https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function normalizeMethod(method: string): string {
  const upper = byteUppercase(method);
  return normalized.has(upper) ? upper : method;
}
