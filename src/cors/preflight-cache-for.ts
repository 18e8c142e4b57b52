import { PreflightCache, type PreflightCacheModel } from './preflight-cache.ts';
import type { Rules } from './quirks.ts';
import { WholeAnswerCache } from './whole-answer-cache.ts';

/** An empty preflight cache of the granularity that the rules name. */
export function preflightCacheFor(rules: Rules): PreflightCacheModel {
  return rules.wholePreflightCacheEntries
    ? new WholeAnswerCache()
    : new PreflightCache(rules.preflightCacheCredentialsApart);
}
