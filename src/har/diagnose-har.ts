import type { RuleSet } from '../cors/types.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Finding } from '../diagnosis/finding.ts';
import { digestWith } from '../exchange/digest.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import { judge } from '../exchange/judge.ts';
import { maskHeaders } from '../exchange/mask.ts';
import { maskUrl } from '../exchange/mask-url.ts';
import { renderDjango } from '../fix/django/render.ts';
import { harExchanges } from './har-exchanges.ts';
import type { Har, HarEntry } from './read-har.ts';

/** What is said about one entry of a HAR that is not a preflight. */
export interface HarDiagnosis {
  readonly exchange: JudgedExchange;
  readonly findings: readonly Finding[];
  /** Rendered settings.py changes of the first finding; empty where none helps. */
  readonly fixes: readonly string[];
}

/**
 * Judges and explains every request of a HAR, by the rules of the browser that wrote it.
 *
 * @param key - of the digests that stand for secrets, 16 hexadecimal digits
 */
export function diagnoseHar(har: Har, key: string): readonly HarDiagnosis[] {
  const rules: RuleSet = har.writer === 'other' ? 'standard' : har.writer;
  const digest = digestWith(key);
  const entries = har.entries.map(
    (entry): HarEntry => ({
      ...entry,
      url: maskUrl(entry.url, digest),
      requestHeaders: maskHeaders(entry.requestHeaders, digest),
      responseHeaders: maskHeaders(entry.responseHeaders, digest),
    }),
  );
  const judged = harExchanges({ ...har, entries }).map(({ exchange }) => judge(exchange, rules));
  return judged.map((exchange) => {
    const findings = diagnose(exchange, judged);
    const [first] = findings;
    const changes = (first?.remedies ?? []).flatMap((remedy) =>
      remedy.kind === 'server' ? remedy.changes : [],
    );
    return { exchange, findings, fixes: renderDjango(changes).blocks.map(({ copy }) => copy) };
  });
}
