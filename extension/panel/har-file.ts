import type { Finding } from '../../src/diagnosis/finding.ts';
import type { ExchangeId, JudgedExchange } from '../../src/exchange/exchange.ts';
import { judgeHar } from '../../src/har/diagnose-har.ts';
import { exportHar } from '../../src/har/export-har.ts';
import { showsSecrets } from '../../src/har/judge-request.ts';
import { type HarWriter, readHar } from '../../src/har/read-har.ts';
import { findingsOf, keepFindings, knownFindings, type Siblings } from './findings.ts';
import { language, say } from './text/words.ts';

/** Somebody's recording, shown in the place of the live one. It stays in this page: nobody is sent any of it. */
export interface HarFile {
  readonly name: string;
  readonly writer: HarWriter;
  readonly exchanges: ReadonlyMap<ExchangeId, JudgedExchange>;
  /** Of the whole file: more than rows, as preflights and redirects are entries of their own. */
  readonly entries: number;
  /** Entries that could not be read, each with the reason. */
  readonly problems: readonly string[];
  /** Cookies and Authorization may have been taken out of it: whether there were any, it does not say. */
  readonly withoutSecrets: boolean;
}

export type HarFileResult =
  | { readonly ok: true; readonly file: HarFile }
  | { readonly ok: false; readonly problem: string };

/** Reads and judges a file; why each went so is found when it is looked at, with the bodies that only the file has. */
export function readHarFile(name: string, text: string): HarFileResult {
  const read = readHar(text, say);
  if (!read.ok) return read;
  const { writer, problems, entries } = read.har;
  const secretsHidden = !showsSecrets(read.har);
  const exchanges = new Map<ExchangeId, JudgedExchange>();
  for (const { exchange, findings } of judgeHar(read.har, randomKey(), language)) {
    exchanges.set(exchange.id, exchange);
    keepFindings(exchange, findings, secretsHidden);
  }
  const withoutSecrets = secretsHidden && entries.length > 0;
  const all = entries.length + problems.length;
  return { ok: true, file: { name, writer, exchanges, entries: all, problems, withoutSecrets } };
}

/** All rows with their decisions as a HAR. */
export function harText(
  exchanges: Iterable<JudgedExchange>,
  siblings: Siblings,
  browser: 'chromium' | 'firefox' | 'other',
  version: string,
): string {
  const all = [...exchanges]
    .sort((a, b) => a.startedAt - b.startedAt)
    .map((exchange) => ({ exchange, findings: explained(exchange, siblings) }));
  return exportHar(all, { version, browser });
}

/** With thousands of rows only those that matter are explained with all that is known. */
function explained(exchange: JudgedExchange, siblings: Siblings): readonly Finding[] {
  const isRefused = exchange.judgement.decision.kind === 'blocked';
  return isRefused ? findingsOf(exchange, siblings) : knownFindings(exchange);
}

/** Of the digests that stand for the file's secrets: of this reading alone. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
