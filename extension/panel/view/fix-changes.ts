import type { Finding } from '../../../src/diagnosis/finding.ts';
import { versionRange } from '../../../src/diagnosis/fingerprint/cors-headers.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { headerValue } from '../../../src/exchange/headers.ts';
import { requestedHeaderNames } from '../../../src/exchange/pair.ts';
import { completeChanges } from '../../../src/fix/complete.ts';
import type { Release } from '../../../src/fix/django/versions.ts';
import { answersOf } from '../../../src/fix/infer-settings.ts';
import type { EvidencedChange } from '../../../src/fix/server-change.ts';
import { say } from '../text/words.ts';
import type { Changes } from './fix-choice.ts';
import { serverOfFindings } from './fix-server.ts';

/** Of 3.14, the last before 4.0: it knows the new names of the settings, and no private networks. */
const before4: Release = [3, 14];

const nothing: Changes = { django: [], policy: [], asked: { methods: [], headers: [] }, release: null };

/**
 * What to change for one request: what its first cause asks for and all that is certain, completed by what that
 * would uncover.
 *
 * @param others - other rows of that server
 */
export function changesFor(
  exchange: JudgedExchange,
  findings: readonly Finding[],
  others: readonly JudgedExchange[],
): Changes {
  const [first] = findings;
  const server = serverOfFindings(exchange, findings);
  // What has no readable URL has no server to change.
  if (!URL.canParse(server)) return nothing;
  // What is certain is wrong for sure: one change set mends it all. What is only possible stays with its finding.
  const merged = findings.filter((finding) => finding === first || finding.sure === 'certain');
  const django = completeChanges(merged.flatMap(serverChanges), exchange, others, say);
  return together(django, [exchange], server);
}

/** A change set with what other syntaxes need beside it: they are configured as a whole. */
export function together(
  django: readonly EvidencedChange[],
  exchanges: readonly JudgedExchange[],
  server: string,
): Changes {
  const hops = exchanges.flatMap((exchange) => exchange.hops);
  const names = hops.flatMap(({ preflight }) => requestedHeaderNames(preflight?.requestHeaders ?? null));
  return {
    django,
    policy: [...exchanges.flatMap(pageOf), ...django],
    asked: {
      methods: [...new Set(hops.map(({ method }) => method))],
      headers: [...new Set(names)].filter((name) => !name.startsWith('access-control-')),
    },
    release: isOlder(exchanges, server) ? before4 : null,
  };
}

export function serverChanges({ remedies }: Finding): readonly EvidencedChange[] {
  return remedies.flatMap((remedy) => (remedy.kind === 'server' ? remedy.changes : []));
}

function isOlder(exchanges: readonly JudgedExchange[], server: string): boolean {
  return answersOf(exchanges, server).some(
    ({ status, headers }) => versionRange({ at: 0, status, headers, fromCache: false }) === 'before 4.0',
  );
}

/** What the page has already has to stay in a policy that is written anew. */
function pageOf({ hops: [first], context, judgement }: JudgedExchange): readonly EvidencedChange[] {
  const origin = headerValue(first.requestHeaders, 'origin') ?? context.origin;
  if (origin === null || origin === 'null') return [];
  const credentials = judgement.credentials.value === 'include' && judgement.decision.kind === 'allowed';
  return [
    { change: { kind: 'allow-origin', origin }, evidence: say('the page that asks'), already: true },
    ...(credentials
      ? [
          {
            change: { kind: 'allow-credentials' } as const,
            evidence: say('the page sends them'),
            already: true,
          },
        ]
      : []),
  ];
}
