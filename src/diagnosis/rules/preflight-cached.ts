import { FETCH } from '../anchors.ts';
import type { Case } from '../case.ts';
import type { Sure } from '../finding.ts';
import { noFix } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 41: no OPTIONS this time, because an earlier answer is still good. */
export const preflightCached: Rule = {
  id: 'preflight-cached',
  catalogue: [41],
  short: 'preflight remembered',
  informs: true,
  learnMore: `${FETCH}#cors-preflight-cache`,
  match(c) {
    if (!c.allowed && c.at !== 'response') return null;
    const { steps } = c.exchange.judgement.evaluation;
    if (!steps.some(({ id, hop }) => id === 'preflight-cached' && hop === c.hopIndex)) return null;
    const { say } = c;
    return {
      title: say('No preflight was sent this time: the browser remembers an earlier answer'),
      explain: say(
        'A request like this needs one, and for a while the last one counts (`Access-Control-Max-Age`). Changes of the server’s lists show only after that.',
      ),
      sure: howSure(c),
      evidence: [
        { label: say('Request'), value: c.asked },
        ...(c.hop.cachedPreflight === undefined
          ? []
          : [{ label: say('Still good for'), value: `${Math.round(c.hop.cachedPreflight.secondsLeft)} s` }]),
      ],
      remedies: [
        noFix(
          say(
            'Nothing is wrong. To see the preflight again, tick “Disable cache” in DevTools; while the lists still change, CORS_PREFLIGHT_MAX_AGE = 600 keeps the wait short.',
          ),
        ),
      ],
    };
  },
};

/** The earlier preflight itself may be on record. */
function howSure(c: Case): Sure {
  if (c.hop.cachedPreflight !== undefined) return 'certain';
  const seen = c.siblings.some(
    ({ startedAt, hops }) =>
      startedAt <= c.exchange.startedAt &&
      hops.some(({ url, preflight }) => preflight !== null && url === c.hop.url),
  );
  return seen ? 'likely' : 'possible';
}
