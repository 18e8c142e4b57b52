import type { Finding } from '../../../src/diagnosis/finding.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import type { BlockLanguage, RenderedFix } from '../../../src/fix/rendered-fix.ts';
import { curlOfPreflight, curlOfRequest } from '../../../src/report/curl.ts';
import { fetchOf } from '../../../src/report/fetch-call.ts';
import { decisionMarkdown } from '../../../src/report/markdown.ts';
import { language } from '../text/words.ts';
import { chosen, firstOptions } from '../view/fix-choice.ts';
import { fixView } from '../view/fix-view.ts';

export type Copy = 'curl' | 'curl-preflight' | 'fetch' | 'markdown' | 'fix';

/** What a colleague is given, and what the request is repeated with. */
export const copyGroups: readonly (readonly Copy[])[] = [
  ['markdown', 'fix'],
  ['curl', 'curl-preflight', 'fetch'],
];

/**
 * What a line of the menu copies.
 *
 * @param group - the rows of the same server, on which a change is proved
 * @returns `null` where there is no such thing: no preflight, nothing to change
 */
export function copyOf(
  what: Copy,
  exchange: JudgedExchange,
  findings: readonly Finding[],
  group: readonly JudgedExchange[],
): string | null {
  switch (what) {
    case 'curl':
      return curlOfRequest(exchange).text;
    case 'curl-preflight':
      return curlOfPreflight(exchange)?.text ?? null;
    case 'fetch':
      return fetchOf(exchange);
    case 'markdown': {
      const { server } = fixView(exchange, findings, group);
      const proof = server?.proofFor(server.syntax) ?? null;
      // Proved or not: a ticket tells which.
      const choice = server === null ? null : chosen(server.changes, server.syntax, firstOptions);
      const fix = choice?.kind === 'rendered' ? choice.fix : null;
      return decisionMarkdown({ exchange, findings, fix, proof }, language);
    }
    case 'fix':
      return fixText(fixView(exchange, findings, group).rendered);
  }
}

/** The texts of all files; where there are several, each under its name. */
function fixText(fix: RenderedFix | null): string | null {
  if (fix === null || fix.blocks.length === 0) return null;
  if (fix.blocks.length === 1) return fix.blocks[0]?.copy ?? null;
  return fix.blocks.map(({ file, language, copy }) => `${comment(language)} ${file}\n${copy}`).join('\n');
}

function comment(language: BlockLanguage): string {
  return ['javascript', 'java', 'csharp', 'go', 'json'].includes(language) ? '//' : '#';
}
