import type { Finding } from '../../../src/diagnosis/finding.ts';
import { type Fingerprint, fingerprint } from '../../../src/diagnosis/fingerprint/fingerprint.ts';
import { told } from '../../../src/diagnosis/fingerprint/told.ts';
import { inferPolicy, type Policy } from '../../../src/diagnosis/policy.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { settledSince } from '../../../src/fix/proof/settled.ts';
import { findingsOf, type Siblings } from '../findings.ts';
import { say } from '../text/words.ts';
import { urlParts } from '../view/url-parts.ts';
import { isSameOrigin, type Mark, markOf } from '../view/verdict.ts';
import { type TogetherFix, togetherFix } from './together-fix.ts';

/** One cause on one server, with the rows that have it first. */
export interface Problem {
  readonly finding: Finding;
  readonly rows: readonly { readonly id: string; readonly asked: string }[];
  /** As its rows are marked in the list. */
  readonly mark: Mark;
}

/** What all the rows of one server say together. */
export interface ServerSummary {
  /** Serialized origin. */
  readonly server: string;
  readonly host: string;
  readonly requests: number;
  readonly blocked: number;
  /** Ended by something else than CORS: the network, the page, … */
  readonly failed: number;
  /** Of those that were blocked: let through by now, because the server was changed meanwhile. */
  readonly settled: number;
  readonly policy: Policy;
  /** The most telling of its answers; `null` where none came. */
  readonly who: Fingerprint | null;
  readonly problems: readonly Problem[];
  readonly fix: TogetherFix | null;
}

/** A server's last rows tell as much as all of them. */
const enough = 200;
const known = new WeakMap<readonly JudgedExchange[], ServerSummary>();

/** Every server that a page of another origin asked; those with most blocked requests first. */
export function serverSummaries(siblings: Siblings): readonly ServerSummary[] {
  return [...siblings]
    .filter(([, group]) => group.some((exchange) => !isSameOrigin(exchange)))
    .map(([server, group]) => {
      const summary = known.get(group) ?? summaryOf(server, group, siblings);
      known.set(group, summary);
      return summary;
    })
    .sort(
      (a, b) => b.blocked - a.blocked || b.problems.length - a.problems.length || b.requests - a.requests,
    );
}

function summaryOf(server: string, all: readonly JudgedExchange[], siblings: Siblings): ServerSummary {
  const foreign = all.filter((exchange) => !isSameOrigin(exchange));
  const group = foreign.slice(-enough);
  const diagnosed = group.map((exchange) => ({ exchange, findings: findingsOf(exchange, siblings) }));
  const policy = inferPolicy(server, group);
  const settled = URL.canParse(server) ? settledSince(group, server) : new Set<string>();
  const decided = (kind: Mark) => foreign.filter(({ judgement }) => judgement.decision.kind === kind).length;
  return {
    server,
    host: urlParts(server).host || server,
    requests: foreign.length,
    blocked: decided('blocked'),
    failed: decided('failed'),
    settled: settled.size,
    policy,
    who: mostTelling(policy),
    problems: problemsOf(diagnosed),
    fix: togetherFix(server, diagnosed, settled),
  };
}

export interface Diagnosed {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
}

function problemsOf(diagnosed: readonly Diagnosed[]): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const { exchange, findings } of diagnosed) {
    const { kind } = exchange.judgement.decision;
    const blocked = kind === 'blocked';
    // As in the list: what only informs is no problem where all is well.
    const first = findings.find(({ informs }) => blocked || informs !== true);
    if (first === undefined || kind === 'not-cors') continue;
    const mark = markOf(kind, findings);
    const key = `${first.id} ${mark}`;
    const rows = [...(problems.get(key)?.rows ?? []), { id: exchange.id, asked: askedOf(exchange) }];
    problems.set(key, { finding: first, rows, mark });
  }
  return [...problems.values()].sort(
    (a, b) => worstFirst(a.mark) - worstFirst(b.mark) || b.rows.length - a.rows.length,
  );
}

const order: readonly Mark[] = ['blocked', 'failed', 'warning'];

function worstFirst(mark: Mark): number {
  const place = order.indexOf(mark);
  return place < 0 ? order.length : place;
}

export function askedOf({ hops: [{ method, url }] }: JudgedExchange): string {
  return `${method} ${urlParts(url).path}`;
}

/** The answer that names most of who made it: Django and its middleware before anything else. */
function mostTelling({ answers }: Policy): Fingerprint | null {
  const prints = answers.map(({ answer, isPreflight }) => fingerprint(answer, null, isPreflight));
  const weight = ({ corsMiddleware, django, products }: Fingerprint): number =>
    (corsMiddleware === 'ran' ? 100 : 0) + (django ? 50 : 0) + products.length;
  const most = prints.reduce<Fingerprint | null>(
    (best, print) => (best === null || weight(print) > weight(best) ? print : best),
    null,
  );
  return most === null ? null : told(most, say);
}
