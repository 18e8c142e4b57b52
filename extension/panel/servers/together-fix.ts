import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { DJANGO } from '../../../src/fix/django/render.ts';
import { rowsSinceChange } from '../../../src/fix/proof/as-of.ts';
import type { EvidencedChange } from '../../../src/fix/server-change.ts';
import { changesTogether } from '../../../src/fix/together.ts';
import { say } from '../text/words.ts';
import { serverChanges, together } from '../view/fix-changes.ts';
import { enough } from '../view/fix-proof.ts';
import { type ServerFix, serverFix } from '../view/fix-view.ts';
import { rowView } from '../view/row-view.ts';
import type { Diagnosed } from './server-summary.ts';

/** One change for everything that one server was found to lack. */
export interface TogetherFix {
  readonly fix: ServerFix;
  /** The request to try again first. */
  readonly exchange: JudgedExchange;
  readonly answeredBy: string | null;
  /** Requests that are blocked now and would be allowed. */
  readonly mended: number;
  /** Those that would be if they were sent without credentials, of which nothing tells. */
  readonly mendedIfWithout: number;
  readonly isProved: boolean;
  /** Warnings that a change would end and this one does not, as no request needs it to pass: one of each cause. */
  readonly leftOut: readonly Finding[];
}

/**
 * Merges what the rows of a server need. What simulation does not see mended is left out and the rest proved
 * again: a change that does nothing is none. Where the server was changed meanwhile, what it needs since counts:
 * requests that it would let through as it is now need nothing.
 *
 * @param settled - ids of those
 * @returns `null` where no change of the server's settings helps
 */
export function togetherFix(
  server: string,
  diagnosed: readonly Diagnosed[],
  settled: ReadonlySet<string> = new Set(),
): TogetherFix | null {
  if (!URL.canParse(server)) return null;
  const open = diagnosed.filter(({ exchange }) => !settled.has(exchange.id));
  const wanted = once(open.map(needed).filter(({ changes }) => changes.length > 0)).slice(-enough);
  const all = attempt(server, wanted, diagnosed);
  if (all === null || all.isProved) return all;
  const after = new Map(all.fix.proofFor(all.fix.syntax).exchanges.map((row) => [row.id, row.after?.kind]));
  const mended = wanted.filter(({ exchange }) => after.get(exchange.id) === 'allowed');
  const some = mended.length === wanted.length ? null : attempt(server, mended, diagnosed);
  if (some?.isProved === true) return some;
  const now = sinceChange(server, wanted, diagnosed);
  return now?.isProved === true ? now : all;
}

/** Of a server that was changed meanwhile, what it needs as it is now. */
function sinceChange(
  server: string,
  wanted: readonly Needed[],
  diagnosed: readonly Diagnosed[],
): TogetherFix | null {
  const rows = rowsSinceChange(diagnosed.map(({ exchange }) => exchange));
  if (rows === null) return null;
  const ids = new Set(rows.map(({ id }) => id));
  const isNow = ({ exchange }: Diagnosed): boolean => ids.has(exchange.id);
  return attempt(server, wanted.filter(isNow), diagnosed.filter(isNow));
}

interface Needed extends Diagnosed {
  /** Ids of the findings that it is needed for. */
  readonly causes: readonly string[];
  readonly changes: ReturnType<typeof serverChanges>;
}

/** Of what is blocked, what its first cause and all that is certain ask for; of what works, only the certain. */
function needed({ exchange, findings }: Diagnosed): Needed {
  const isBlocked = exchange.judgement.decision.kind === 'blocked';
  const merged = findings.filter(
    (finding, index) => finding.sure === 'certain' || (isBlocked && index === 0),
  );
  return {
    exchange,
    findings,
    causes: merged.map(({ id }) => id),
    changes: merged.flatMap(serverChanges),
  };
}

function leftOut(
  diagnosed: readonly Diagnosed[],
  wanted: readonly Needed[],
  merged: readonly EvidencedChange[],
): readonly Finding[] {
  const covered = new Set(merged.map(({ change }) => JSON.stringify(change)));
  const causes = new Set(wanted.flatMap((one) => one.causes));
  const open = diagnosed
    .flatMap(({ findings }) => findings)
    .filter(
      (finding) =>
        finding.warning &&
        !causes.has(finding.id) &&
        serverChanges(finding).some(
          ({ change, already = false }) => !already && !covered.has(JSON.stringify(change)),
        ),
    );
  return [...new Map(open.map((finding) => [finding.id, finding])).values()];
}

/** Pages ask the same again and again. */
function once(all: readonly Needed[]): readonly Needed[] {
  const seen = new Map(all.map((one) => [keyOf(one), one]));
  return [...seen.values()];
}

function keyOf({ exchange, findings }: Needed): string {
  const { method, url } = rowView(exchange);
  return `${method} ${url} ${exchange.context.origin} ${findings[0]?.id}`;
}

function attempt(
  server: string,
  wanted: readonly Needed[],
  diagnosed: readonly Diagnosed[],
): TogetherFix | null {
  const [first] = wanted;
  if (first === undefined) return null;
  const merged = changesTogether(wanted, say);
  const rows = wanted.map(({ exchange }) => exchange);
  const blocked = rows.filter(({ judgement }) => judgement.decision.kind === 'blocked');
  const answeredBy = first.findings[0]?.answeredBy ?? null;
  const fix = serverFix(
    {
      server,
      changes: together(merged, rows, server),
      exchanges: diagnosed.map(({ exchange }) => exchange),
      targets: blocked.map(({ id }) => id),
    },
    answeredBy,
  );
  if (fix === null) return null;
  const proof = fix.proofFor(fix.syntax ?? DJANGO);
  const exchange = blocked[0] ?? first.exchange;
  const { mended, mendedIfWithoutCredentials: mendedIfWithout } = proof.counts;
  const isProved = proof.kind === 'proved';
  return {
    fix,
    exchange,
    answeredBy,
    mended,
    mendedIfWithout,
    isProved,
    leftOut: leftOut(diagnosed, wanted, merged),
  };
}
