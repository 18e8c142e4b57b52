import type { Header, HeaderList } from '../../cors/types.ts';
import type { PlainSentence } from '../../words/say.ts';
import { applyChanges, type Configured } from '../django/apply.ts';
import { Answer } from '../django/middleware/answer.ts';
import type { WireRequest } from '../django/middleware/request.ts';
import type { Site } from '../django/middleware/site.ts';
import { answerOf } from '../django/middleware/stack.ts';
import { type Answered, assumptions, inferSettings, middlewareRan } from '../infer-settings.ts';
import type { EvidencedChange } from '../server-change.ts';

/** An answer that was seen on the wire before; `null` where none was. */
export type Recorded = Pick<Answered, 'status' | 'headers'> | null;

/** A server as its answers show it, before or after a change. */
export interface ModelledServer {
  readonly configured: Configured;
  /** Whether the middleware gets to requests that something else answered before. */
  readonly reaches: (request: WireRequest, recorded: Recorded) => boolean;
}

export interface BothServers {
  readonly before: ModelledServer;
  readonly after: ModelledServer;
  /** Sentences that are still to be said. */
  readonly assumed: readonly PlainSentence[];
}

const HIDDEN: PlainSentence =
  'Behind the refusal of the host django-cors-headers is installed, and allows the page.';
const HIDDEN_BY_REDIRECT: PlainSentence =
  'Behind the redirect to https django-cors-headers is installed, and allows the page.';

/** The server as it is, and as it would be with the changes. */
export function serversOf(answers: readonly Answered[], changes: readonly EvidencedChange[]): BothServers {
  const inferred = inferSettings(answers);
  const { middlewareSeen } = inferred;
  const asked = changes.filter(({ already = false }) => !already).map(({ change }) => change);
  const hosts = asked.flatMap((change) => (change.kind === 'allow-host' ? [change.host] : []));
  const trusts = asked.some(({ kind }) => kind === 'trust-csrf-origin');
  const first = asked.some(({ kind }) => kind === 'install-middleware' || kind === 'move-middleware-first');
  // Whoever moves the middleware says that its place kept it from those paths.
  const { CORS_URLS_REGEX: _, ...everywhere } = inferred.settings;
  const settings = first ? everywhere : inferred.settings;
  const assumed = inferred.assumed.map((one) =>
    first && one === assumptions.paths ? assumptions.place : one,
  );
  const unredirected = asked.some(({ kind }) => kind === 'trust-proxy-scheme');
  // A refused host, or a redirect, hides whether the middleware stands behind it, and whom it lets in.
  const hidden = (hosts.length > 0 || unredirected) && !middlewareSeen && !first;
  const pages = answers.flatMap(({ origin }) => (origin === null || origin === 'null' ? [] : [origin]));
  const before: Configured = {
    settings: {
      ...settings,
      ...(hidden && { CORS_ALLOWED_ORIGINS: [...new Set(pages)].sort() }),
      ALLOWED_HOSTS: hosts.length === 0 ? ['*'] : [],
    },
    order: [
      ...(middlewareSeen ? (['cors'] as const) : []),
      'common',
      ...(hidden ? (['cors'] as const) : []),
      ...(trusts ? (['csrf'] as const) : []),
    ],
  };
  const closes = asked.some(({ kind }) => kind === 'stop-allowing-any-origin');
  const covers = asked.some(({ kind }) => kind === 'cover-path');
  return {
    before: {
      configured: before,
      reaches: (_, recorded) => recorded === null || middlewareRan(recorded.headers),
    },
    after: {
      configured: applyChanges(closes ? withoutEchoed(before) : before, changes),
      reaches: (request, recorded) => {
        if (recorded === null || middlewareRan(recorded.headers)) return true;
        if (first || covers) return true;
        if (recorded.status === 400 && hosts.includes(domain(request))) return middlewareSeen || hidden;
        return unredirected && isRedirect(recorded.status) && (middlewareSeen || hidden);
      },
    },
    assumed: hidden ? [unredirected ? HIDDEN_BY_REDIRECT : HIDDEN] : assumed,
  };
}

/** Where anybody is let in, an origin that comes back is in no list: afterwards those count that a change names. */
function withoutEchoed({ settings, order }: Configured): Configured {
  return { settings: { ...settings, CORS_ALLOWED_ORIGINS: [] }, order };
}

/**
 * What that server answers: what was recorded, with what the middleware makes of it.
 *
 * @returns `null` where the model does not follow
 */
export function answer(
  server: ModelledServer,
  request: WireRequest,
  recorded: Recorded,
): NonNullable<Recorded> | null {
  if (recorded !== null && !server.reaches(request, recorded)) return recorded;
  const site: Site = {
    languagePrefix: 'none',
    resolve: () => ({ answer: () => inside(server, request, recorded) }),
  };
  const modelled = answerOf({ ...server.configured, site }, request);
  if (modelled.kind !== 'answer') return null;
  const { status, headers } = modelled.answer;
  return { status, headers: [...headers].map(([name, value]): Header => [name, value ?? '']) };
}

/** The answer without what the middleware added; where none was seen, an ordinary one. */
function inside({ configured }: ModelledServer, request: WireRequest, recorded: Recorded): Answer {
  const healed = recorded !== null && isHealed(configured, request, recorded);
  if (recorded === null || healed) return new Answer(200, [['content-type', 'application/json']]);
  const ran = middlewareRan(recorded.headers);
  const kept = recorded.headers.filter(
    ([name]) => !(ran && name.toLowerCase().startsWith('access-control-')),
  );
  return new Answer(recorded.status, ran ? withoutVaryOrigin(kept) : kept);
}

/** Refusals that the changes end: of the host, of the CSRF check, of an address without TLS. */
function isHealed(
  { settings }: Configured,
  request: WireRequest,
  { status }: NonNullable<Recorded>,
): boolean {
  const hosts = settings.ALLOWED_HOSTS ?? [];
  if (status === 400) return hosts.includes(domain(request));
  if (status === 403) {
    const origin = request.headers.get('origin');
    return origin !== undefined && (settings.CSRF_TRUSTED_ORIGINS ?? []).includes(origin);
  }
  return isRedirect(status) && (settings.SECURE_PROXY_SSL_HEADER ?? null) !== null;
}

function withoutVaryOrigin(headers: HeaderList): HeaderList {
  return headers.flatMap(([name, value]): HeaderList => {
    if (name.toLowerCase() !== 'vary') return [[name, value]];
    const tokens = value.split(',').map((token) => token.trim());
    const rest = tokens.filter((token) => token.toLowerCase() !== 'origin');
    return rest.length === 0 ? [] : [[name, rest.join(', ')]];
  });
}

function domain(request: WireRequest): string {
  return (request.headers.get('host') ?? '').replace(/:\d+$/, '');
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}
