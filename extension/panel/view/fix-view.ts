import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { DJANGO } from '../../../src/fix/django/render.ts';
import type { Proof } from '../../../src/fix/prove.ts';
import type { RenderedFix } from '../../../src/fix/rendered-fix.ts';
import { offered } from '../../../src/fix/syntaxes.ts';
import { words } from '../text/words.ts';
import { changesFor, serverChanges, together } from './fix-changes.ts';
import { type Changes, chosen, firstOptions } from './fix-choice.ts';
import { enough, provedFor, type ToProve } from './fix-proof.ts';
import { serverOfFindings } from './fix-server.ts';

/** Something to do that is not a change of the server's settings. */
export interface Advice {
  readonly kind: 'page' | 'elsewhere' | 'none';
  readonly text: string;
  readonly code: string | null;
}

/** A change of a server that has something to be written, with what it is proved on. */
export interface ServerFix {
  readonly server: string;
  readonly changes: Changes;
  /** Id of the syntax that is offered first: what surely answered, else Django. */
  readonly syntax: string;
  /** Of a syntax; computed once. */
  readonly proofFor: (syntax: string) => Proof;
  /** Whether a syntax says one policy for the whole server. */
  readonly isPolicy: (syntax: string) => boolean;
}

export interface FixView {
  /** The change in the syntax that is offered first; `null` where there is none, or it is not proved. */
  readonly rendered: RenderedFix | null;
  readonly server: ServerFix | null;
  readonly advice: readonly Advice[];
}

interface Known {
  readonly findings: readonly Finding[];
  readonly group: readonly JudgedExchange[];
  readonly view: FixView;
}
const known = new WeakMap<JudgedExchange, Known>();
const alone: readonly JudgedExchange[] = [];

/**
 * What to change, for a diagnosis; computed once a diagnosis.
 *
 * @param group - the rows of that server, this one among them or not
 */
export function fixView(
  exchange: JudgedExchange,
  findings: readonly Finding[],
  group: readonly JudgedExchange[] = alone,
): FixView {
  const cached = known.get(exchange);
  if (cached?.findings === findings && cached.group === group) return cached.view;
  const view = compute(exchange, findings, group);
  known.set(exchange, { findings, group, view });
  return view;
}

function compute(
  exchange: JudgedExchange,
  findings: readonly Finding[],
  group: readonly JudgedExchange[],
): FixView {
  const [first] = findings;
  const others = group.filter(({ id }) => id !== exchange.id).slice(-enough);
  const changes = changesFor(exchange, findings, others);
  const server = serverFix(
    {
      server: serverOfFindings(exchange, findings),
      changes,
      exchanges: [...others, exchange].sort((a, b) => a.startedAt - b.startedAt),
      targets: [exchange.id],
    },
    first?.answeredBy ?? null,
  );
  const rendered = server === null ? null : provedText(server);
  const advice = first === undefined ? [] : adviceOf(first);
  return {
    rendered,
    server,
    advice: server === null && advice.length === 0 ? [nothing(exchange)] : advice,
  };
}

/** @returns `null` where there is nothing to write */
export function serverFix(toProve: ToProve, answeredBy: string | null): ServerFix | null {
  const { server, changes } = toProve;
  const inWords = (syntax: string) => chosen(changes, syntax, firstOptions).kind === 'rendered';
  if (changes.django.length === 0 || !inWords(DJANGO)) return null;
  const syntax = offered(answeredBy).find(({ id }) => inWords(id))?.id ?? DJANGO;
  const proofs = new Map<string, Proof>();
  const proofFor = (wanted: string): Proof => {
    const kind = wanted === DJANGO ? DJANGO : 'policy';
    const proof = proofs.get(kind) ?? provedFor(kind, toProve);
    proofs.set(kind, proof);
    return proof;
  };
  return { server, changes, syntax, proofFor, isPolicy: (wanted) => wanted !== DJANGO };
}

function provedText({ changes, syntax, proofFor }: ServerFix): RenderedFix | null {
  if (proofFor(syntax).kind !== 'proved') return null;
  const choice = chosen(changes, syntax, firstOptions);
  return choice.kind === 'rendered' ? choice.fix : null;
}

/** The change of one finding alone, for those that were not merged into the fix. */
export function ownFix(
  finding: Finding,
  exchange: JudgedExchange,
  group: readonly JudgedExchange[],
): ServerFix | null {
  const server = serverOfFindings(exchange, [finding]);
  if (!URL.canParse(server)) return null;
  const others = group.filter(({ id }) => id !== exchange.id).slice(-enough);
  return serverFix(
    {
      server,
      changes: together(serverChanges(finding), [exchange], server),
      exchanges: [...others, exchange],
      targets: [],
    },
    finding.answeredBy,
  );
}

/** The remedies of a finding that are words. */
export function adviceOf(finding: Finding): readonly Advice[] {
  return finding.remedies.flatMap((remedy): readonly Advice[] => {
    // As a list of their own they read better.
    if (remedy.kind === 'elsewhere' && remedy.listsCandidates === true) return [];
    if (remedy.kind === 'server') return [];
    if (remedy.kind === 'page') return [{ kind: 'page', text: remedy.advice, code: remedy.code }];
    if (remedy.kind === 'elsewhere') return [{ kind: 'elsewhere', text: remedy.advice, code: null }];
    return [{ kind: 'none', text: remedy.reason, code: null }];
  });
}

function nothing(exchange: JudgedExchange): Advice {
  const because: Record<JudgedExchange['judgement']['decision']['kind'], string> = {
    allowed: words.fix.nothingAllowed,
    'not-cors': words.fix.nothingNotCors,
    failed: words.fix.nothingFailed,
    pending: words.fix.nothingPending,
    undetermined: words.fix.nothingUndetermined,
    blocked: words.fix.nothingKnown,
  };
  return { kind: 'none', text: because[exchange.judgement.decision.kind], code: null };
}
