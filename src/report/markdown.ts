import type { Finding } from '../diagnosis/finding.ts';
import { neverConnected } from '../exchange/connection-fault.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import type { Proof } from '../fix/proof/proof.ts';
import type { RenderedFix } from '../fix/rendered-fix.ts';
import type { Language } from '../words/say.ts';
import { askedHop } from './asked.ts';
import { type Command, curlOfPreflight, curlOfRequest } from './curl.ts';
import { fenced } from './markdown-text.ts';
import { isNeverSent } from './never-sent.ts';
import { wireMessages } from './wire.ts';
import { type Writer, writerIn } from './writer.ts';

export interface Reported {
  readonly exchange: JudgedExchange;
  /** The first cause first. */
  readonly findings: readonly Finding[];
  /** What to change; `null` where nothing is to be changed on a server. */
  readonly fix: RenderedFix | null;
  /** What simulation says of the fix, where it was tried: one that it does not prove is told as such. */
  readonly proof?: Proof | null;
}

/**
 * A decision as Markdown for a ticket: whoever reads it needs neither the browser nor Corscope.
 *
 * Everything that came over the wire is text in it, and secrets are not in it at all.
 *
 * @param language - of the report's own words; findings and the fix come in the one that they were made in
 */
export function decisionMarkdown(
  { exchange, findings, fix, proof = null }: Reported,
  language: Language = 'en',
): string {
  const writer = writerIn(language);
  const { words, code, prose } = writer;
  const { decision } = exchange.judgement;
  const { method, url } = exchange.hops[0];
  const [first, ...others] = findings;
  const parts = [
    `## ${words.title(code(`${method} ${url}`), decision)}`,
    `**${prose(first === undefined ? words.plain(decision) : first.title)}**`,
    fateOf(writer, exchange),
    ...(first === undefined || first.explain === '' ? [] : [prose(first.explain)]),
    factsTable(writer, exchange),
    section(words.sections.wire, wire(writer, exchange)),
    ...(first === undefined ? [] : causeParts(writer, first)),
    ...(others.length === 0
      ? []
      : [section(words.sections.others, [others.map((other) => listed(writer, other)).join('\n')])]),
    section(words.sections.fix, [
      ...(fix === null || proof?.kind !== 'not-proved' ? [] : [unprovedPart(writer, proof)]),
      ...(fix === null ? [] : fixParts(writer, fix)),
      ...(fix === null || proof?.kind !== 'proved' ? [] : [proofPart(writer, proof)]),
      ...adviceParts(writer, first),
    ]),
    section(words.sections.repeat, repeatParts(writer, exchange)),
    `_${words.signature}_`,
  ];
  const text = parts.filter((part) => part !== '').join('\n\n');
  // What stands for a secret tells one from another in a list; in a ticket it would only puzzle.
  return `${text.replace(/masked-[0-9a-f]{6,}/g, words.hidden)}\n`;
}

/** Several of them in one file. */
export function decisionsMarkdown(all: readonly Reported[], language: Language = 'en'): string {
  return all.map((each) => decisionMarkdown(each, language)).join('\n---\n\n');
}

function section(title: string, parts: readonly string[]): string {
  return parts.length === 0 ? '' : [`### ${title}`, ...parts].join('\n\n');
}

function fateOf({ words }: Writer, exchange: JudgedExchange): string {
  const { decision } = exchange.judgement;
  if (isNeverSent(exchange, 0)) return words.notSent(exchange.hops[0].method);
  if (decision.kind === 'failed' && decision.why === 'network' && neverConnected(decision.error ?? ''))
    return words.notReached(exchange.hops[0].method);
  if (decision.kind !== 'blocked') return '';
  const { method, response } = askedHop(exchange);
  if (decision.at === 'preflight' || decision.at === 'request') return words.notSent(method);
  if (response === null || decision.at === 'redirect') return '';
  return ['GET', 'HEAD', 'OPTIONS'].includes(method) ? words.answered(method) : words.received(method);
}

function factsTable(writer: Writer, exchange: JudgedExchange): string {
  const { words, code, prose } = writer;
  const { decision, credentials, evaluation, rules } = exchange.judgement;
  const { table } = words;
  const { origin } = exchange.context;
  const rows: (readonly [string, string])[] = [
    [table.page, origin === null ? '?' : code(origin)],
    [table.request, code(`${exchange.hops[0].method} ${exchange.hops[0].url}`)],
    [table.credentials, credentialsTold(writer, credentials)],
  ];
  const browser = words.browsers[rules];
  if (browser !== null) rows.push([table.browser, browser]);
  if (exchange.startedAt > 0) rows.push([table.time, new Date(exchange.startedAt).toISOString()]);
  if (decision.kind === 'blocked') {
    const { parameter, expected, received } = decision.failure;
    const step = evaluation.steps.find(({ outcome }) => outcome === 'failed');
    const where =
      step === undefined
        ? ''
        : ` ([${table.step(step.number)}](https://fetch.spec.whatwg.org/${step.anchor}))`;
    const about = parameter === undefined ? '' : `: ${code(parameter)}`;
    rows.push(
      [table.failed, `${prose(words.failed(decision.failure))}${about}${where}`],
      [table.needed, expected === null ? table.noSingleValue : code(expected)],
      [table.got, received === null ? table.nothing : code(received)],
    );
  }
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

/** With how sure it is: most of the time the browser shows nobody what a page asked for. */
function credentialsTold(
  { words: { table }, code }: Writer,
  { value, strength, because }: JudgedExchange['judgement']['credentials'],
): string {
  if (value === 'unknown') return table.credentialsUnknown;
  const isGuess = because === 'default-of-fetch' || because === 'no-evidence';
  return `${code(value)} (${table.strengths[strength]}${isGuess ? `, ${table.nothingTells}` : ''})`;
}

function wire(writer: Writer, exchange: JudgedExchange): readonly string[] {
  const { prose } = writer;
  return wireMessages(exchange, writer).flatMap(({ title, text }) =>
    text === '' ? [`**${prose(title)}**`] : [`**${prose(title)}**`, fenced('http', text)],
  );
}

function causeParts({ words, code, prose }: Writer, finding: Finding): readonly string[] {
  const { evidence, sure, learnMore } = finding;
  const lines = [
    ...evidence.map(({ label, value }) => `- ${prose(label)}: ${code(value)}`),
    `- ${words.sure[sure]} · [${words.learnMore}](${learnMore})`,
  ];
  return [section(words.sections.evidence, [lines.join('\n')])];
}

function listed({ words, prose }: Writer, { title, sure, explain }: Finding): string {
  return `- ${prose(title)} (${words.sure[sure]}) ${prose(explain)}`.trimEnd();
}

function fixParts(
  { words, code, prose }: Writer,
  { syntax, blocks, notes, warnings = [], left = [] }: RenderedFix,
): readonly string[] {
  const said = [...warnings.map(({ text }) => text), ...notes, ...left].map((text) => `- ${prose(text)}`);
  return [
    ...blocks.flatMap(({ file, language, copy }) => [
      words.addTo(code(file), prose(syntax)),
      fenced(language, copy),
    ]),
    ...(said.length === 0 ? [] : [said.join('\n')]),
  ];
}

function proofPart({ words, prose }: Writer, { counts }: Proof): string {
  const { mended, mendedIfWithoutCredentials: guessed, kept, shutOut, strangers } = counts;
  const lines = [
    ...(mended + guessed === 0 ? [] : [words.proof.mended(mended + guessed, guessed)]),
    words.proof.kept(kept, shutOut),
    words.proof.strangers(strangers),
  ];
  return `${prose(words.proof.title)}\n\n${lines.map((line) => `- ${prose(line)}`).join('\n')}`;
}

/** Stands before the lines: nobody is to take them for a fix. */
function unprovedPart({ words, prose }: Writer, { reasons }: Proof): string {
  const listed = reasons.map((reason) => `- ${prose(reason)}`).join('\n');
  return [`**${prose(words.unproved)}**`, ...(listed === '' ? [] : [listed])].join('\n\n');
}

/** What is to be done elsewhere, or why there is nothing to do. */
function adviceParts({ prose }: Writer, finding: Finding | undefined): readonly string[] {
  return (finding?.remedies ?? []).flatMap((remedy) => {
    if (remedy.kind === 'server') return [];
    if (remedy.kind === 'none') return [prose(remedy.reason)];
    if (remedy.kind === 'elsewhere' || remedy.code === null) return [prose(remedy.advice)];
    return [prose(remedy.advice), fenced('', remedy.code)];
  });
}

function repeatParts({ words }: Writer, exchange: JudgedExchange): readonly string[] {
  const preflight = curlOfPreflight(exchange, 'needed');
  const request = curlOfRequest(exchange, 'needed');
  const names = [...new Set([...(preflight?.placeholders ?? []), ...request.placeholders])];
  const shown = ({ text }: Command): string => fenced('sh', text);
  return [
    ...(preflight === null ? [] : [words.repeatPreflight, shown(preflight), words.repeatRequest]),
    shown(request),
    ...(names.length === 0 ? [] : [words.setFirst(names)]),
  ];
}
