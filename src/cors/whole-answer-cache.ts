import { byteLowercase } from './bytes.ts';
import { isCorsSafelistedMethod } from './method.ts';
import {
  type CacheNeeds,
  type CacheRequest,
  cacheKey,
  type PreflightAnswer,
  type PreflightCacheModel,
} from './preflight-cache.ts';
import { isCorsNonWildcardRequestHeaderName } from './request-header.ts';

/** Answers for longer URLs are not kept. */
const maximumUrlLength = 1024;

interface Answer {
  readonly credentials: boolean;
  readonly methods: ReadonlySet<string>;
  /** Lower case. */
  readonly headerNames: ReadonlySet<string>;
  readonly expires: number;
}

/**
 * Deviation (whole-preflight-cache-entries, tainted-preflight-not-kept): Chromium's preflight cache. It keeps one answer per partition,
 * origin and URL; an answer that is too old or does not cover a request is dropped, and nothing else ever
 * clears it.
 */
export class WholeAnswerCache implements PreflightCacheModel {
  private readonly answers = new Map<string, Answer>();

  covers(request: CacheRequest, needs: CacheNeeds, now: number): boolean {
    if (request.tainted) return false;
    const key = cacheKey(request);
    const answer = this.answers.get(key);
    if (answer === undefined) return false;
    if (answer.expires > now && allows(answer, request, needs)) return true;
    this.answers.delete(key);
    return false;
  }

  store(request: CacheRequest, { methods, headerNames, maxAge }: PreflightAnswer, now: number): void {
    // Every tainted request has an opaque origin of its own: nothing would ever find its answer again.
    if (request.tainted || request.url.length >= maximumUrlLength) return;
    this.answers.set(cacheKey(request), {
      credentials: request.credentials === 'include',
      methods: new Set(methods),
      headerNames: new Set(headerNames.map(byteLowercase)),
      expires: now + maxAge,
    });
  }

  clear(): void {}
}

function allows(answer: Answer, request: CacheRequest, { method, unsafeHeaderNames }: CacheNeeds): boolean {
  if (!answer.credentials && request.credentials === 'include') return false;
  const methodAllowed =
    answer.methods.has(method) ||
    isCorsSafelistedMethod(method) ||
    (!answer.credentials && answer.methods.has('*'));
  const anyHeader = !answer.credentials && answer.headerNames.has('*');
  // Here `*` does not stand for Authorization, unlike in the check of the preflight itself.
  return (
    methodAllowed &&
    unsafeHeaderNames.every(
      (name) => answer.headerNames.has(name) || (anyHeader && !isCorsNonWildcardRequestHeaderName(name)),
    )
  );
}
