import { mergeChanges } from '../merge.ts';
import type { RenderedBlock, RenderedFix, RenderedLine } from '../rendered-fix.ts';
import type { EvidencedChange, ServerChange } from '../server-change.ts';
import { defaultHeaders, defaultMethods } from './defaults.ts';
import { py, pyComment, pyRaw } from './python.ts';
import { coveringPattern } from './urls-regex.ts';

/**
 * Renders changes as settings.py lines for django-cors-headers 4.9.
 *
 * The wire never shows what a list of origins holds already, so lists are extended, never assigned;
 * the lists of headers and methods extend the package's defaults.
 */
export function renderDjango(changes: readonly EvidencedChange[]): RenderedFix {
  const merged = mergeChanges(changes);
  const sections = [
    ...imports(merged),
    ...middleware(merged),
    ...stopAnyOrigin(merged),
    ...origins(merged),
    ...originPatterns(merged),
    ...credentials(merged),
    ...requestHeaders(merged),
    ...methods(merged),
    ...exposed(merged),
    ...maxAge(merged),
    ...privateNetwork(merged),
    ...paths(merged),
    ...cookies(merged),
    ...trusted(merged),
    ...hosts(merged),
    ...proxyScheme(merged),
  ];
  if (sections.length === 0) return { syntax: 'django-cors-headers', blocks: [], notes: [] };
  const lines = sections.flatMap((section, index) => (index === 0 ? section : [blank, ...section]));
  const block: RenderedBlock = {
    file: 'settings.py',
    language: 'python',
    lines,
    copy: `${lines.map(({ text }) => text).join('\n')}\n`,
  };
  return { syntax: 'django-cors-headers', blocks: [block], notes: notes(merged) };
}

type Merged = readonly EvidencedChange[];
type Kind = ServerChange['kind'];
type Of<K extends Kind> = { change: Extract<ServerChange, { kind: K }>; evidence: string };

const blank: RenderedLine = { kind: 'add', text: '' };
const add = (text: string): RenderedLine => ({ kind: 'add', text });
const comment = (text: string): RenderedLine => ({ kind: 'comment', text: pyComment(text) });

function only<K extends Kind>(merged: Merged, kind: K): readonly Of<K>[] {
  return merged.flatMap(({ change, evidence }) =>
    change.kind === kind ? [{ change: change as Of<K>['change'], evidence }] : [],
  );
}

function imports(merged: Merged): RenderedLine[][] {
  const names = [
    ...(only(merged, 'allow-request-header').length > 0 ? ['default_headers'] : []),
    ...(only(merged, 'allow-method').length > 0 ? ['default_methods'] : []),
  ];
  return names.length === 0 ? [] : [[add(`from corsheaders.defaults import ${names.join(', ')}`)]];
}

const middlewareFirst: readonly RenderedLine[] = [
  add('CORS_MIDDLEWARE = "corsheaders.middleware.CorsMiddleware"'),
  add('MIDDLEWARE = [CORS_MIDDLEWARE, *(m for m in MIDDLEWARE if m != CORS_MIDDLEWARE)]'),
];

function middleware(merged: Merged): RenderedLine[][] {
  const [install] = only(merged, 'install-middleware');
  if (install !== undefined) {
    return [
      [
        comment(install.evidence),
        // Written so that an entry that is there already is not doubled: Django would not start.
        add('INSTALLED_APPS = [*(app for app in INSTALLED_APPS if app != "corsheaders"), "corsheaders"]'),
        comment('first, above everything that can answer or redirect by itself'),
        ...middlewareFirst,
      ],
    ];
  }
  const [move] = only(merged, 'move-middleware-first');
  if (move === undefined) return [];
  return [
    [
      comment(move.evidence),
      comment('or move the line to the top of MIDDLEWARE by hand'),
      ...middlewareFirst,
    ],
  ];
}

function stopAnyOrigin(merged: Merged): RenderedLine[][] {
  return only(merged, 'stop-allowing-any-origin').map(({ evidence }) => [
    comment(evidence),
    // True together with credentials makes the middleware echo every origin.
    add('CORS_ALLOW_ALL_ORIGINS = False'),
  ]);
}

function origins(merged: Merged): RenderedLine[][] {
  const entries = only(merged, 'allow-origin');
  if (entries.length === 0) return [];
  // A project without the package has no such list yet; anywhere else the wire does not show it.
  const fresh = only(merged, 'install-middleware').length > 0;
  return [
    [
      comment(
        fresh
          ? 'if the list is there already, add the entry to it'
          : 'adds to the list that is there; if there is none, write CORS_ALLOWED_ORIGINS = [',
      ),
      add(`CORS_ALLOWED_ORIGINS ${fresh ? '=' : '+='} [`),
      ...entries.map(({ change, evidence }) => entry(change.origin, evidence)),
      add(']'),
    ],
  ];
}

function credentials(merged: Merged): RenderedLine[][] {
  return only(merged, 'allow-credentials').map(({ evidence }) => [
    comment(evidence),
    add('CORS_ALLOW_CREDENTIALS = True'),
  ]);
}

function requestHeaders(merged: Merged): RenderedLine[][] {
  const entries = only(merged, 'allow-request-header');
  if (entries.length === 0) return [];
  return [
    [
      add('CORS_ALLOW_HEADERS = ('),
      add(
        `    *default_headers,${becauseOf(entries.filter(({ change }) => isDefaultHeader(change.header)))}`,
      ),
      ...entries
        .filter(({ change }) => !isDefaultHeader(change.header))
        .map(({ change, evidence }) => entry(change.header.toLowerCase(), evidence)),
      add(')'),
    ],
  ];
}

function methods(merged: Merged): RenderedLine[][] {
  const entries = only(merged, 'allow-method');
  if (entries.length === 0) return [];
  return [
    [
      add('CORS_ALLOW_METHODS = ('),
      add(
        `    *default_methods,${becauseOf(entries.filter(({ change }) => isDefaultMethod(change.method)))}`,
      ),
      ...entries
        .filter(({ change }) => !isDefaultMethod(change.method))
        .map(({ change, evidence }) => entry(change.method, evidence)),
      add(')'),
    ],
  ];
}

function isDefaultHeader(header: string): boolean {
  return defaultHeaders.includes(header.toLowerCase());
}

function isDefaultMethod(method: string): boolean {
  return defaultMethods.includes(method);
}

/** What the defaults bring that was not allowed before, behind the line that brings it. */
function becauseOf(entries: readonly (Of<'allow-request-header'> | Of<'allow-method'>)[]): string {
  const named = entries.flatMap(({ change, evidence }) =>
    evidence === 'allowed already'
      ? []
      : [`${change.kind === 'allow-method' ? change.method : change.header}: ${evidence}`],
  );
  return named.length === 0 ? '' : `  ${pyComment(named.join('; '))}`;
}

function exposed(merged: Merged): RenderedLine[][] {
  const entries = only(merged, 'expose-header');
  if (entries.length === 0) return [];
  return [
    [
      comment('add to the tuple that is there, if there is one'),
      add('CORS_EXPOSE_HEADERS = ('),
      ...entries.map(({ change, evidence }) => entry(change.header.toLowerCase(), evidence)),
      add(')'),
    ],
  ];
}

function paths(merged: Merged): RenderedLine[][] {
  const entries = only(merged, 'cover-path');
  if (entries.length === 0) return [];
  const pattern = coveringPattern(entries.map(({ change }) => change.path));
  return [
    [
      comment(entries.map(({ evidence }) => evidence).join('; ')),
      comment('keep the branches that the pattern has now; matched against the path from its first slash'),
      add(`CORS_URLS_REGEX = ${pyRaw(pattern)}`),
    ],
  ];
}

function hosts(merged: Merged): RenderedLine[][] {
  return only(merged, 'allow-host').map(({ change, evidence }) => [
    comment(evidence),
    add(`ALLOWED_HOSTS += [${py(change.host)}]`),
  ]);
}

function originPatterns(merged: Merged): RenderedLine[][] {
  return only(merged, 'allow-origin-pattern').map(({ change, evidence }) => [
    add('CORS_ALLOWED_ORIGIN_REGEXES = ['),
    add('    *globals().get("CORS_ALLOWED_ORIGIN_REGEXES", ()),'),
    ...change.origins.map((origin) =>
      add(`    ${pyRaw(`^${origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)},  ${pyComment(evidence)}`),
    ),
    add(']'),
  ]);
}

function maxAge(merged: Merged): RenderedLine[][] {
  return only(merged, 'set-preflight-max-age').map(({ change, evidence }) => [
    comment(evidence),
    add(`CORS_PREFLIGHT_MAX_AGE = ${Math.max(0, Math.trunc(change.seconds))}`),
  ]);
}

function privateNetwork(merged: Merged): RenderedLine[][] {
  return only(merged, 'allow-private-network').map(({ evidence }) => [
    comment(evidence),
    add('CORS_ALLOW_PRIVATE_NETWORK = True'),
  ]);
}

function cookies(merged: Merged): RenderedLine[][] {
  return only(merged, 'send-cookies-cross-site').map(({ change, evidence }) => [
    comment(evidence),
    ...change.cookies.flatMap((cookie) => [
      add(`${cookie.toUpperCase()}_COOKIE_SAMESITE = "None"`),
      add(`${cookie.toUpperCase()}_COOKIE_SECURE = True`),
    ]),
  ]);
}

function trusted(merged: Merged): RenderedLine[][] {
  const entries = only(merged, 'trust-csrf-origin');
  if (entries.length === 0) return [];
  return [
    [
      add('CSRF_TRUSTED_ORIGINS = ['),
      add('    *globals().get("CSRF_TRUSTED_ORIGINS", ()),'),
      ...entries.map(({ change, evidence }) => entry(change.origin, evidence)),
      add(']'),
    ],
  ];
}

function proxyScheme(merged: Merged): RenderedLine[][] {
  return only(merged, 'trust-proxy-scheme').map(({ evidence }) => [
    comment(evidence),
    comment('only where the proxy sets this header itself and strips it from what comes in'),
    add('SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")'),
  ]);
}

function entry(value: string, evidence: string): RenderedLine {
  return add(`    ${py(value)},  ${pyComment(evidence)}`);
}

function notes(merged: Merged): string[] {
  const list = ['Restart every server process: Django reads its settings once.'];
  if (only(merged, 'install-middleware').length > 0) {
    list.unshift('Install the package first: pip install django-cors-headers');
  }
  return list;
}
