import type { JudgedExchange, SeenResponse } from '../../exchange/exchange.ts';
import { headerValue } from '../../exchange/headers.ts';
import { middlewareRan } from '../infer-settings.ts';
import { defaultHeaders, defaultMethods } from './defaults.ts';
import { pythonPattern } from './middleware/python-regex.ts';
import { type ReadSetting, readSettings } from './read-settings.ts';
import { allowsInText, isTrueInText } from './text-origins.ts';

/** What a text allows, although the server that is said to run on it refused just that. */
export interface Contradiction {
  readonly what: 'origin' | 'method' | 'header' | 'credentials';
  /** The origin, method or header name; `null` for credentials. */
  readonly value: string | null;
  /** Whether django-cors-headers surely made the refusing answer, and nothing in front of it. */
  readonly byDjango: boolean;
}

/**
 * Compares a pasted settings.py with the refusal of an exchange. Only what is written out counts: of a value that
 * is computed nothing is claimed.
 *
 * @returns `null` where the text explains the refusal, or does not tell
 */
export function contradiction(source: string, exchange: JudgedExchange): Contradiction | null {
  const { decision } = exchange.judgement;
  const hop = decision.kind === 'blocked' ? exchange.hops[decision.hop] : undefined;
  if (decision.kind !== 'blocked' || hop === undefined) return null;
  const atPreflight = decision.at === 'preflight';
  const answer = atPreflight ? hop.preflight?.response : hop.response;
  if (answer == null) return null;
  const text = new Text(source);
  const { code, parameter = '' } = decision.failure;
  const told = (what: Contradiction['what'], value: string | null): Contradiction => ({
    what,
    value,
    // It answers with the page's own origin or with a star, and with nothing else.
    byDjango: middlewareRan(answer.headers) && code !== 'allow-origin-mismatch',
  });
  switch (code) {
    case 'missing-allow-origin':
    case 'allow-origin-mismatch': {
      const headers = atPreflight ? hop.preflight?.requestHeaders : hop.requestHeaders;
      const asked = headerValue(headers ?? null, 'origin');
      const origin = asked ?? exchange.context.origin;
      const answers = text.covers(hop.url, answer) && origin !== null && text.allowsOrigin(origin);
      return answers ? told('origin', origin) : null;
    }
    case 'wildcard-with-credentials':
    case 'allow-credentials-not-true':
      return text.isOn('CORS_ALLOW_CREDENTIALS') ? told('credentials', null) : null;
    case 'method-not-allowed':
      return text.names('CORS_ALLOW_METHODS', 'default_methods', defaultMethods).includes(parameter)
        ? told('method', parameter)
        : null;
    case 'header-not-allowed':
      return text
        .names('CORS_ALLOW_HEADERS', 'default_headers', defaultHeaders)
        .some((name) => name.toLowerCase() === parameter.toLowerCase())
        ? told('header', parameter)
        : null;
    default:
      return null;
  }
}

/** What is written out in a settings.py. */
class Text {
  readonly #settings: ReadonlyMap<string, ReadSetting>;

  constructor(source: string) {
    this.#settings = readSettings(source);
  }

  isOn(name: string): boolean {
    return isTrueInText(this.#settings, name);
  }

  /** Entries of a list that are plain texts, and those of the package's defaults where it is built on them. */
  names(name: string, defaultsName: string, defaults: readonly string[]): readonly string[] {
    const { value, uncertain } = this.#settings.get(name) ?? {};
    if (value?.kind !== 'list' || uncertain !== false) return [];
    return value.entries.flatMap((entry) => {
      if (entry.value !== null) return [entry.value];
      return entry.code.endsWith(defaultsName) ? defaults : [];
    });
  }

  allowsOrigin(origin: string): boolean {
    return allowsInText(this.#settings, origin);
  }

  /** Whether the middleware that the text configures would have answered there. */
  covers(url: string, { headers }: SeenResponse): boolean {
    if (middlewareRan(headers)) return true;
    const middleware = this.#settings.get('MIDDLEWARE')?.value;
    const stands =
      middleware?.kind !== 'list' || middleware.entries.some(({ code }) => code.includes('CorsMiddleware'));
    const paths = this.#settings.get('CORS_URLS_REGEX');
    if (!stands || !URL.canParse(url)) return false;
    if (paths === undefined) return true;
    const { value, uncertain } = paths;
    if (uncertain || value.kind !== 'string' || value.value === null) return false;
    try {
      return pythonPattern(value.value).match(new URL(url).pathname);
    } catch {
      return false;
    }
  }
}
