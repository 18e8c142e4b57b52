import { PreflightCache, type PreflightCacheModel } from './preflight-cache.ts';
import type { Rules } from './rules.ts';
import { WholeAnswerCache } from './whole-answer-cache.ts';

/** An empty preflight cache of the granularity that the rules name. */
export function preflightCacheFor(rules: Rules): PreflightCacheModel {
  if (rules.preflightCache === 'whole-answers') return new WholeAnswerCache();
  return new PreflightCache(rules.preflightCache === 'entries-apart');
}
