import { RowNames } from '../detail/fix/RowNames.tsx';
import { ServerFixCard } from '../detail/fix/ServerFixCard.tsx';
import { MarkIcon } from '../parts/MarkIcon.tsx';
import { RichText } from '../parts/RichText.tsx';
import { words } from '../text/words.ts';
import { tooltip, visible } from '../view/visible.ts';
import { PolicyFacts } from './PolicyFacts.tsx';
import type { Problem, ServerSummary } from './server-summary.ts';
import { WhoAnswered } from './WhoAnswered.tsx';

/** One server; open where something is wrong there. */
export function ServerSection({ summary }: { summary: ServerSummary }) {
  const { server, host, blocked, failed, problems, policy, who, fix } = summary;
  const mark = blocked > 0 ? 'blocked' : (problems[0]?.mark ?? (failed > 0 ? 'failed' : 'allowed'));
  return (
    <details className="server card" data-server={server} open={problems.length > 0}>
      <summary>
        <MarkIcon mark={mark} of="verdict" />
        <b title={tooltip(server)}>{visible(host)}</b>
        <span data-part="server-line">{lineOf(summary)}</span>
      </summary>
      <div className="server-body">
        {problems.length > 0 && (
          <section>
            <h3>{words.servers.problems}</h3>
            <ul className="server-problems" data-part="server-problems">
              {problems.map((problem) => (
                <ProblemItem key={`${problem.finding.id} ${problem.mark}`} problem={problem} />
              ))}
            </ul>
          </section>
        )}
        {fix !== null && (
          <ServerFixCard
            fix={fix.fix}
            exchange={fix.exchange}
            answeredBy={fix.answeredBy}
            forAllOf={visible(host)}
          />
        )}
        {fix !== null && fix.leftOut.length > 0 && (
          <p className="muted" data-part="server-left-out">
            <RichText text={words.servers.leftOut(fix.leftOut.map(({ short }) => short))} />
          </p>
        )}
        <section>
          <h3>{words.servers.policy}</h3>
          <PolicyFacts policy={policy} />
        </section>
        <section>
          <h3>{words.servers.who}</h3>
          <WhoAnswered who={who} />
        </section>
      </div>
    </details>
  );
}

function ProblemItem({ problem: { finding, rows, mark } }: { problem: Problem }) {
  return (
    <li data-cause={finding.id}>
      <MarkIcon mark={mark} of="verdict" />
      <div>
        <b>{words.servers.times(rows.length)}</b> <RichText text={finding.short} />
        <p className="muted">
          <RowNames rows={rows} />
        </p>
      </div>
    </li>
  );
}

/** `5 blocked · one change fixes all`. Warnings are what the list counts as such, by cause. */
function lineOf({ requests, blocked, failed, settled, problems, fix }: ServerSummary): string {
  const warnings = problems.filter(({ mark }) => mark === 'warning').length;
  const counted = [
    words.footer.requests(requests, requests),
    ...(blocked > 0 ? [words.footer.blocked(blocked)] : []),
    ...(settled > 0 ? [words.servers.settled(settled, settled >= blocked)] : []),
    ...(failed > 0 ? [words.servers.failed(failed)] : []),
    ...(blocked === 0 && warnings > 0 ? [words.servers.warnings(warnings)] : []),
  ];
  if (fix === null || !fix.isProved || blocked === 0) return counted.join(' · ');
  const { mendedIfWithout } = fix;
  const mended = fix.mended + mendedIfWithout;
  const mends =
    mended >= blocked && settled === 0 ? words.servers.fixesAll(blocked) : words.servers.fixesSome(mended);
  const ifs =
    mendedIfWithout > 0 ? [words.servers.ifWithout(mendedIfWithout, mendedIfWithout === mended)] : [];
  return [...counted, [mends, ...ifs].join('')].join(' · ');
}
