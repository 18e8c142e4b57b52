import { inEnglish, type Say } from '../words/say.ts';
import { mergeChanges } from './merge.ts';
import { type OriginPattern, originPatterns } from './origin-pattern.ts';
import type { EvidencedChange, ServerChange } from './server-change.ts';

/** A change set as the one policy that most servers are configured with. */
export interface CorsPolicy {
  readonly origins: readonly string[];
  readonly patterns: readonly OriginPattern[];
  readonly credentials: boolean;
  readonly methods: readonly string[];
  /** Lower case. */
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  /** Seconds. */
  readonly maxAge: number;
  readonly privateNetwork: boolean;
  /** `origin → why`, in the words of the evidence. */
  readonly because: ReadonlyMap<string, string>;
  /** What such a policy does not hold, or what cannot be written safely; one sentence each. */
  readonly left: readonly string[];
}

/** What the page asks that no change names, because it was allowed or never reached. */
export interface PolicyContext {
  readonly methods?: readonly string[];
  readonly headers?: readonly string[];
}

/** Minutes that a browser may keep a preflight's answer while things are still moving. */
const usualMaxAge = 600;

/** Values that can stand in any configuration language without a doubt; all that browsers send do. */
const safeOrigin = /^[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;
const safeToken = /^[A-Za-z0-9._-]+$/;

/** One policy out of a change set; deterministic, values checked. */
export function policyOf(
  changes: readonly EvidencedChange[],
  context: PolicyContext = {},
  say: Say = inEnglish,
): CorsPolicy {
  const merged = mergeChanges(changes, say);
  const all = merged.map(({ change }) => change);
  const origins = all.flatMap((change) => (change.kind === 'allow-origin' ? [change.origin] : []));
  const patterns = all.flatMap((change) =>
    change.kind === 'allow-origin-pattern' ? originPatterns(change.origins).patterns : [],
  );
  const named = <Kind extends ServerChange['kind']>(kind: Kind) =>
    all.filter((change): change is Extract<ServerChange, { kind: Kind }> => change.kind === kind);
  // A star beside names is Django's to keep: other layers take it as everything, or not at all.
  const methods = [...named('allow-method').map(({ method }) => method), ...(context.methods ?? [])].filter(
    (method) => method !== '*',
  );
  const headers = [
    ...named('allow-request-header').map(({ header }) => header),
    ...(context.headers ?? []),
  ].filter((header) => header !== '*');
  const exposed = named('expose-header').map(({ header }) => header);
  const values = [...methods, ...headers, ...exposed];
  const unsafe = [
    ...origins.filter((origin) => !safeOrigin.test(origin)),
    ...values.filter((value) => !safeToken.test(value)),
  ];
  return {
    origins: origins.filter((origin) => safeOrigin.test(origin)),
    patterns,
    credentials: named('allow-credentials').length > 0,
    methods: sorted(methods),
    headers: sorted(headers.map((header) => header.toLowerCase())),
    exposed: sorted(exposed),
    maxAge: named('set-preflight-max-age')[0]?.seconds ?? usualMaxAge,
    privateNetwork: named('allow-private-network').length > 0,
    because: new Map(
      merged.flatMap(({ change, evidence }) =>
        change.kind === 'allow-origin' ? [[change.origin, evidence] as const] : [],
      ),
    ),
    left: [
      ...unsafe.map((value) =>
        say('{value} cannot be written into a configuration safely.', { value: JSON.stringify(value) }),
      ),
      ...all.flatMap((change) => beyondPolicy(change, say)),
    ],
  };
}

/** Changes that are Django's own, said in words. */
function beyondPolicy(change: ServerChange, say: Say): readonly string[] {
  switch (change.kind) {
    case 'trust-csrf-origin':
      return [
        say('A CSRF check in the application has to trust `{origin}` as well.', { origin: change.origin }),
      ];
    case 'send-cookies-cross-site':
      return [say('Cookies have to be set with `SameSite=None; Secure` to be sent from other sites.')];
    case 'allow-host':
      return [say('The server has to accept requests for the host `{host}`.', { host: change.host })];
    case 'trust-proxy-scheme':
      return [say('The server has to learn from its proxy that the request came over https.')];
    case 'cover-path':
      return [say('The policy has to cover `{path}`.', { path: change.path })];
    default:
      return [];
  }
}

/** Those that are asked for, or else what every page may send without asking. */
export function methodsOr(
  policy: CorsPolicy,
  simple: readonly string[] = ['GET', 'HEAD', 'POST'],
): readonly string[] {
  return policy.methods.length > 0 ? sorted([...simple, ...policy.methods]) : simple;
}

/** One pattern for all of them, anchored: for servers that take no list. */
export function originsPattern({ origins, patterns }: CorsPolicy): string {
  const exact = origins.map((origin) => origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const open = patterns.map(({ source }) => source.slice(1, -1));
  return [...exact, ...open].join('|');
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => safeToken.test(value)))].sort();
}
