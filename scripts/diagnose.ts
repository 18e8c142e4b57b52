/**
 * Explains a HAR file: `npm run diagnose -- FILE.har [--json OUT] [--markdown OUT]`.
 * Exit code 0 when nothing is blocked, 1 when something is, 2 when the file cannot be read.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diagnoseHar, type HarDiagnosis } from '../src/har/diagnose-har.ts';
import { type Har, readHar } from '../src/har/read-har.ts';
import { decisionsMarkdown } from '../src/report/markdown.ts';

const usage = 'usage: npm run diagnose -- FILE.har [--json OUT] [--markdown OUT]';

function main(): number {
  let file: string;
  let out: string | undefined;
  let ticket: string | undefined;
  let text: string;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'string' }, markdown: { type: 'string' } },
    });
    if (positionals.length !== 1 || positionals[0] === undefined) throw new Error(usage);
    file = positionals[0];
    out = values.json;
    ticket = values.markdown;
    text = readFileSync(file, 'utf8');
  } catch (error) {
    console.error(error instanceof Error ? error.message : usage);
    return 2;
  }
  const read = readHar(text);
  if (!read.ok) {
    console.error(`${file}: ${read.problem}`);
    return 2;
  }
  tellProblems(file, read.har);
  const all = diagnoseHar(read.har, randomBytes(8).toString('hex'));
  for (const one of all) console.log(line(one));
  const refused = all.filter(({ decision }) => decision.kind === 'blocked');
  const blocked = refused.length;
  try {
    if (out !== undefined) writeFileSync(out, `${JSON.stringify(all.map(asJson), null, 1)}\n`);
    if (ticket !== undefined) writeFileSync(ticket, decisionsMarkdown(refused));
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'the result cannot be written');
    return 2;
  }
  const count = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);
  const causes = count(all.map(({ findings }) => findings.length));
  const fixes = count(all.map(({ fixes }) => fixes.length));
  console.log(`diagnose: ${all.length} requests, ${blocked} blocked, ${causes} causes, ${fixes} fixes`);
  return blocked > 0 ? 1 : 0;
}

function tellProblems(file: string, { problems, withoutSecrets, entries }: Har): void {
  for (const problem of problems) console.error(`${file}: ${problem}`);
  if (withoutSecrets && entries.length > 0) {
    console.error(
      `${file}: no cookies and no Authorization in this file; whether there were any is not in it`,
    );
  }
}

function line({ entry, decision, findings }: HarDiagnosis): string {
  const [first] = findings;
  const failure = decision.kind === 'blocked' ? ` ${decision.failure.code}` : '';
  const alone =
    entry.outcome === 'absent' ? '\n      only its preflight is in the file, the request itself is not' : '';
  const title = first === undefined ? '' : `\n      ${first.title.replaceAll('`', '')} (${first.sure})`;
  return `${(decision.kind + failure).padEnd(40)} ${entry.method} ${entry.url}${alone}${title}`;
}

function asJson({ entry, decision, findings, fixes }: HarDiagnosis): object {
  return {
    url: entry.url,
    method: entry.method,
    verdict: decision.kind,
    failure: decision.kind === 'blocked' ? decision.failure.code : null,
    causes: findings.map(({ id, catalogue, sure }) => ({ id, catalogue, sure })),
    fixes,
  };
}

process.exitCode = main();
