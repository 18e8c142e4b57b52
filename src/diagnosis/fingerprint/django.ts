import type { SeenResponse } from '../../exchange/exchange.ts';
import { hasHeader, headerValue } from '../../exchange/headers.ts';
import type { Evidence } from '../finding.ts';
import { defaultMethods } from './cors-headers.ts';
import { varyTokens } from './vary.ts';

/** A sign that Django made an answer, and how much it weighs: from `enough` on it is Django's. */
interface Weighed {
  readonly weight: number;
  readonly evidence: Evidence;
}

export interface DjangoSigns {
  readonly isDjango: boolean;
  readonly restFramework: boolean;
  readonly evidence: readonly Evidence[];
}

const enough = 3;

/**
 * Whether Django made this answer, by its headers. A stock stack sets four of them, and each alone is weak:
 * proxies and other frameworks set some as well. The body's own words may tip the scale.
 */
export function djangoSigns(answer: SeenResponse, body: string | null): DjangoSigns {
  const { headers } = answer;
  const restFramework = isRestFramework(answer);
  const signs = [
    ...stock.flatMap(([name, value, weight]) => headerSign(answer, name, value, weight)),
    ...(restFramework ? [sign(3, 'Allow', headerValue(headers, 'allow') ?? '')] : []),
    ...cookies(answer),
    ...corsHeadersSigns(answer),
    ...(hasHeader(headers, 'content-language') && varyTokens(answer).includes('Accept-Language')
      ? [sign(1, 'Content-Language', headerValue(headers, 'content-language') ?? '')]
      : []),
    ...(varyTokens(answer).includes('Cookie') ? [sign(1, 'Vary', 'Cookie')] : []),
    ...bodySigns(body),
  ];
  const others = strangers.flatMap((name) => (hasHeader(headers, name) ? [name] : []));
  const weight = signs.reduce((sum, one) => sum + one.weight, 0) - 2 * others.length;
  return { isDjango: weight >= enough, restFramework, evidence: signs.map(({ evidence }) => evidence) };
}

/** SecurityMiddleware, XFrameOptionsMiddleware and the servers that Django brings or is run by. */
const stock: readonly (readonly [name: string, value: RegExp, weight: number])[] = [
  ['x-frame-options', /^DENY$/, 1],
  ['x-frame-options', /^SAMEORIGIN$/, 1],
  ['x-content-type-options', /^nosniff$/, 1],
  ['referrer-policy', /^same-origin$/, 2],
  ['cross-origin-opener-policy', /^same-origin$/, 1],
  ['server', /^WSGIServer\/[\d.]+ CPython\//, 4],
  ['server', /^daphne/i, 2],
  ['server', /^(gunicorn|uvicorn|hypercorn|waitress)/, 1],
];

/** What helmet, Spring Security and others add beside the same headers, and Django never does. */
const strangers = [
  'x-powered-by',
  'x-dns-prefetch-control',
  'x-download-options',
  'origin-agent-cluster',
  'x-permitted-cross-domain-policies',
  'x-runtime',
  'x-aspnet-version',
];

/** `Allow` beside a Vary on Accept: content negotiation, as Django REST framework does it. */
function isRestFramework({ headers, ...answer }: SeenResponse): boolean {
  return hasHeader(headers, 'allow') && varyTokens({ headers, ...answer }).includes('Accept');
}

function cookies({ headers }: SeenResponse): readonly Weighed[] {
  return headers.flatMap(([name, value]) =>
    name.toLowerCase() === 'set-cookie' && /^(csrftoken|sessionid)=/.test(value)
      ? [sign(4, 'Set-Cookie', value.slice(0, value.indexOf('=')))]
      : [],
  );
}

/** django-cors-headers is Django's alone. */
function corsHeadersSigns(answer: SeenResponse): readonly Weighed[] {
  const { headers, status } = answer;
  const methods = headerValue(headers, 'access-control-allow-methods');
  if (methods === defaultMethods) return [sign(4, 'Access-Control-Allow-Methods', methods)];
  const vary = varyTokens(answer);
  const empty =
    status === 200 &&
    headerValue(headers, 'content-length') === '0' &&
    /^text\/html; charset=utf-8$/i.test(headerValue(headers, 'content-type') ?? 'text/html; charset=utf-8');
  if (empty && vary.includes('origin')) return [sign(4, 'Vary', vary.join(', '))];
  // `Origin` with a capital: django-cors-headers before 4.0, and many others.
  if (empty && vary.includes('Origin')) return [sign(2, 'Vary', vary.join(', '))];
  return vary.includes('origin') ? [sign(1, 'Vary', vary.join(', '))] : [];
}

const djangoWords =
  /CSRF verification failed|The requested resource was not found on this server\.|<h1>(Server Error \(500\)|Bad Request \(400\))<\/h1>|<meta name="robots" content="NONE,NOARCHIVE">|You're seeing this error because you have <code>DEBUG = True|CSRF Failed: /;

function bodySigns(body: string | null): readonly Weighed[] {
  const [words] = djangoWords.exec(body ?? '') ?? [];
  return words === undefined ? [] : [sign(4, 'Body', words)];
}

function headerSign(answer: SeenResponse, name: string, value: RegExp, weight: number): readonly Weighed[] {
  const seen = headerValue(answer.headers, name) ?? '';
  return value.test(seen) ? [sign(weight, name, seen)] : [];
}

function sign(weight: number, label: string, value: string): Weighed {
  return { weight, evidence: { label, value } };
}
