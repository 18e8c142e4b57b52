import type { Finding } from '../diagnosis/finding.ts';
import { serverOf } from '../diagnosis/policy.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import { requestedHeaderNames } from '../exchange/pair.ts';
import { completeChanges } from '../fix/complete.ts';
import { renderDjango } from '../fix/django/render.ts';
import type { RenderedFix } from '../fix/rendered-fix.ts';
import type { EvidencedChange } from '../fix/server-change.ts';
import { renderFor } from '../fix/syntaxes.ts';
import { type Language, type Say, sayIn } from '../words/say.ts';

/**
 * The changes that mend a request: those of its first cause and of all that is certain, with what they would
 * uncover, in the configuration of whoever answered.
 *
 * @returns `null` where nothing is to be changed on a server
 */
export function fixOf(
  findings: readonly Finding[],
  exchange: JudgedExchange,
  all: readonly JudgedExchange[],
  language: Language = 'en',
): RenderedFix | null {
  const [first] = findings;
  const say = sayIn(language);
  if (first === undefined) return null;
  const wanted = findings.filter((finding) => finding === first || finding.sure === 'certain');
  const server = serverOf(exchange.hops[first.hop] ?? exchange.hops[0]);
  const siblings = all.filter(
    ({ id, hops }) => id !== exchange.id && hops.some((hop) => serverOf(hop) === server),
  );
  const changes = completeChanges(wanted.flatMap(serverChanges), exchange, siblings, say);
  if (changes.length === 0) return null;
  const other =
    first.answeredBy === null
      ? null
      : renderFor(first.answeredBy, [...pageOf(exchange, say), ...changes], askedOf(exchange), say);
  return other ?? renderDjango(changes, { say });
}

/** Other servers are configured as a whole: what the page has already has to stay in it. */
function pageOf({ hops: [first], context }: JudgedExchange, say: Say): readonly EvidencedChange[] {
  const origin = headerValue(first.requestHeaders, 'origin') ?? context.origin;
  if (origin === null || origin === 'null') return [];
  return [{ change: { kind: 'allow-origin', origin }, evidence: say('the page that asks'), already: true }];
}

function askedOf({ hops }: JudgedExchange): { readonly methods: string[]; readonly headers: string[] } {
  return {
    methods: [...new Set(hops.map(({ method }) => method))],
    headers: [
      ...new Set(hops.flatMap(({ preflight }) => requestedHeaderNames(preflight?.requestHeaders ?? null))),
    ].filter((name) => !name.startsWith('access-control-')),
  };
}

function serverChanges({ remedies }: Finding): readonly EvidencedChange[] {
  return remedies.flatMap((remedy) => (remedy.kind === 'server' ? remedy.changes : []));
}
