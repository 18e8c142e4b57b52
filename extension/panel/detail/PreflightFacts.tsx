import { parseMaxAge } from '../../../src/cors/max-age.ts';
import { rulesOf } from '../../../src/cors/rules.ts';
import type { RuleSet } from '../../../src/cors/types.ts';
import type { CachedPreflight, Hop, JudgedExchange } from '../../../src/exchange/exchange.ts';
import { headerValue } from '../../../src/exchange/headers.ts';
import { useListView, usePanel } from '../panel-context.ts';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { preflightFailed } from '../view/preflight-failed.ts';
import { timeOfDay } from '../view/time.ts';
import { preflightCached } from '../view/verdict.ts';

/** How long a preflight is kept, and which kept one stood in for one that was not sent. */
export function PreflightFacts({ exchange }: { exchange: JudgedExchange }) {
  return exchange.hops.map((hop, index) => {
    const cached = preflightCached(exchange, index);
    if (hop.preflight === null && !cached) return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a hop is its place in the URL list
      <div key={index} data-part="preflight-kept">
        <dt>{words.facts.preflight}</dt>
        <dd>
          {hop.preflight === null ? (
            <Kept cached={hop.cachedPreflight} />
          ) : (
            <Sent hop={hop} rules={exchange.judgement.rules} failed={preflightFailed(exchange, index)} />
          )}
        </dd>
      </div>
    );
  });
}

function Kept({ cached }: { cached: CachedPreflight | undefined }) {
  if (cached === undefined) return <RichText text={words.preflightKept.fromBefore} />;
  return (
    <>
      {words.preflightKept.from} <Earlier cached={cached} />
    </>
  );
}

interface SentProps {
  readonly hop: Hop;
  readonly rules: RuleSet;
  /** Whether it did not get the request through. */
  readonly failed: boolean;
}

function Sent({ hop, rules, failed }: SentProps) {
  const response = hop.preflight?.response ?? null;
  if (response === null) return <span className="muted">{words.preflightKept.unanswered}</span>;
  const value = headerValue(response.headers, 'access-control-max-age');
  const seconds = parseMaxAge(response.headers, rulesOf(rules));
  const browser = rules === 'firefox' ? 'firefox' : 'chromium';
  return (
    <>
      <RichText text={failed ? words.preflightKept.failed : words.preflightKept.keeps(seconds, value)} />
      {hop.cachedPreflight !== undefined && (
        <>
          {' '}
          {words.preflightKept.askedAgain[browser]} <Earlier cached={hop.cachedPreflight} />
          {'. '}
          <RichText text={words.preflightKept.why[browser]} />
        </>
      )}
    </>
  );
}

/** The earlier request, which a click selects. */
function Earlier({ cached }: { cached: CachedPreflight }) {
  const select = usePanel((state) => state.select);
  const earlier = usePanel((state) => state.exchanges.get(cached.exchange));
  const number = useListView().numbers.get(cached.exchange);
  const left = words.preflightKept.left(Math.round(cached.secondsLeft));
  if (earlier === undefined || number === undefined) return <>{`${words.preflightKept.gone}, ${left}`}</>;
  return (
    <>
      <button type="button" className="link-button" onClick={() => select(cached.exchange)}>
        {words.preflightKept.request(number, timeOfDay(earlier.startedAt))}
      </button>
      {`, ${left}`}
    </>
  );
}
