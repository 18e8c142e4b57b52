import type { Decision } from '../cors/types.ts';
import { nothingKnown } from '../diagnosis/case.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Finding } from '../diagnosis/finding.ts';
import { digestWith } from '../exchange/digest.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import type { RenderedFix } from '../fix/rendered-fix.ts';
import type { Language } from '../words/say.ts';
import type { Chain } from './chains.ts';
import { exchangeOf, type HarRequest, harRequests } from './har-exchanges.ts';
import { fixOf } from './har-fixes.ts';
import { hopVerdict } from './hop-verdict.ts';
import { judgeRequest, showsSecrets } from './judge-request.ts';
import { maskHarEntry } from './mask-entry.ts';
import { sortPreflights } from './preflights.ts';
import type { HarEntry } from './read-entry.ts';
import type { Har } from './read-har.ts';

/** What is said about one entry of a HAR that is not a preflight. */
export interface HarDiagnosis {
  readonly entry: HarEntry;
  /** The whole request that it belongs to, redirects and all. */
  readonly exchange: JudgedExchange;
  /** The verdict on this entry: of a followed redirect, that it passed. */
  readonly decision: Decision;
  /** What concerns this entry, the first cause first. */
  readonly findings: readonly Finding[];
  /** Rendered changes of whoever answered, settings.py for Django; empty where none helps. */
  readonly fixes: readonly string[];
  /** The same with its files and what to know about it; `null` where none helps. */
  readonly fix: RenderedFix | null;
}

/** Requests before and after one that are looked at for what they tell of it: the cost of a large file stays bounded. */
const NEAR = 100;

interface JudgedRequest {
  readonly entries: Chain;
  readonly exchange: JudgedExchange;
}

/**
 * Judges and explains every request of a HAR, by the rules of the browser that wrote it.
 *
 * @param key - of the digests that stand for secrets, 16 hexadecimal digits
 * @param language - that findings and fixes are told in
 * @returns one for each entry that is not a preflight, in the order of the file
 * @throws never
 */
export function diagnoseHar(har: Har, key: string, language: Language = 'en'): readonly HarDiagnosis[] {
  return judgeHar(har, key, language)
    .flatMap((judged) => entriesOf(judged, language))
    .toSorted((a, b) => a.entry.index - b.entry.index);
}

/** A whole request of a file, judged; why it went so is found when somebody asks. */
export interface JudgedHarRequest {
  readonly entries: Chain;
  readonly exchange: JudgedExchange;
  /** Requests before and after it. */
  readonly near: readonly JudgedExchange[];
  readonly findings: () => readonly Finding[];
}

/**
 * Judges every request of a HAR, as `diagnoseHar` does. To explain one costs ten times as much as to judge it, and
 * of a large file a reader looks at a few.
 */
export function judgeHar(har: Har, key: string, language: Language = 'en'): readonly JudgedHarRequest[] {
  const bodies = new Map(har.entries.map(({ index, body }) => [index, body]));
  const digest = digestWith(key);
  const masked = { ...har, entries: har.entries.map((entry) => maskHarEntry(entry, digest)) };
  const requests = harRequests(masked).flatMap((request) => judgedParts(request, masked));
  const exchanges = requests.map(({ exchange }) => exchange);
  return requests.map(({ entries, exchange }, index) => {
    const near = exchanges.slice(Math.max(0, index - NEAR), index + NEAR);
    const body = bodies.get(entries[decidingEntry(exchange, entries)]?.index ?? -1) ?? null;
    const findings = () =>
      diagnose(exchange, near, { ...nothingKnown, body, secretsHidden: !showsSecrets(har), language });
    return { entries, exchange, near, findings };
  });
}

/**
 * The request as judged. Where it went on although it should have ended, the page asked for the next URL by
 * itself: then they are two requests.
 */
function judgedParts({ entries, exchange }: HarRequest, har: Har): readonly JudgedRequest[] {
  const judged = judgeRequest(exchange, har, entries[entries.length - 1]?.outcome === 'implied');
  const { decision } = judged.judgement;
  const whole: readonly JudgedRequest[] = [{ entries, exchange: judged }];
  if (decision.kind !== 'blocked' || decision.hop >= entries.length - 1) return whole;
  // Firefox lists the URL that it was led to and did not ask for.
  if (entries.slice(decision.hop + 1).every(({ status }) => status === 0)) return whole;
  const { preflightOf } = sortPreflights(har.entries);
  const [first, ...rest] = entries.slice(0, decision.hop + 1);
  const [next, ...others] = entries.slice(decision.hop + 1);
  if (first === undefined || next === undefined) return whole;
  const parts: readonly Chain[] = [
    [first, ...rest],
    [next, ...others],
  ];
  return parts.flatMap((part) =>
    judgedParts({ entries: part, exchange: exchangeOf(part, { preflightOf }) }, har),
  );
}

function decidingEntry({ judgement: { decision } }: JudgedExchange, entries: Chain): number {
  const last = entries.length - 1;
  return decision.kind === 'blocked' ? Math.min(decision.hop, last) : last;
}

function entriesOf(
  { entries, exchange, near, findings: find }: JudgedHarRequest,
  language: Language,
): readonly HarDiagnosis[] {
  const deciding = decidingEntry(exchange, entries);
  const findings = find();
  return entries.map((entry, index) => {
    const own = findings.filter(({ hop }) => hop === index || index >= deciding);
    const fix = fixOf(own, exchange, near, language);
    return {
      entry,
      exchange,
      decision: hopVerdict(exchange, index),
      findings: own,
      fixes: fix?.blocks.map(({ copy }) => copy) ?? [],
      fix,
    };
  });
}
