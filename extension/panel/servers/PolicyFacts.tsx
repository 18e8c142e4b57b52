import type { Policy } from '../../../src/diagnosis/policy.ts';
import { words } from '../text/words.ts';
import { clip, visible } from '../view/visible.ts';

/** What the answers so far tell of a server's CORS settings; what none of them shows is said as that. */
export function PolicyFacts({ policy }: { policy: Policy }) {
  const { echoed, fixed, refused, credentials, methods, headers, exposed, maxAge } = policy;
  const { coveredPaths, uncoveredPaths } = policy;
  const w = words.servers.facts;
  return (
    <dl className="pairs in-card policy" data-part="server-policy">
      <Fact name={w.echoed} values={echoed} />
      {fixed.length > 0 && <Fact name={w.fixed} values={fixed} />}
      {refused.length > 0 && <Fact name={w.refused} values={refused} />}
      <Fact name={w.credentials} values={credentials ? [w.yes] : []} />
      <Fact name={w.methods} values={methods} />
      <Fact name={w.headers} values={headers} />
      <Fact name={w.exposed} values={exposed} />
      <Fact
        name={w.maxAge}
        values={maxAge === null ? [] : [/^\d+$/.test(maxAge) ? w.seconds(maxAge) : maxAge]}
      />
      {coveredPaths.length > 0 && <Fact name={w.covered} values={coveredPaths} />}
      {uncoveredPaths.length > 0 && <Fact name={w.uncovered} values={uncoveredPaths} />}
    </dl>
  );
}

const most = 24;

function Fact({ name, values }: { name: string; values: readonly string[] }) {
  const more = values.length - most;
  return (
    <div>
      <dt>{name}</dt>
      {values.length === 0 ? (
        <dd className="muted">{words.servers.facts.unseen}</dd>
      ) : (
        <dd className="mono">
          {values
            .slice(0, most)
            .map((value) => visible(clip(value, 120).text))
            .join(', ')}
          {more > 0 && ` ${words.proof.more(more)}`}
        </dd>
      )}
    </div>
  );
}
