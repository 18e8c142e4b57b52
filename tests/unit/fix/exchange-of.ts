import type { HeaderList } from '../../../src/cors/types.ts';
import type { Exchange, Hop, JudgedExchange, SeenResponse } from '../../../src/exchange/exchange.ts';
import { judge } from '../../../src/exchange/judge.ts';
import type { Configured } from '../../../src/fix/django/apply.ts';
import { Answer } from '../../../src/fix/django/middleware/answer.ts';
import type { Site } from '../../../src/fix/django/middleware/site.ts';
import { answerOf } from '../../../src/fix/django/middleware/stack.ts';

export const API = 'https://api.example.com';

/** What a page asks; a preflight is sent where it is needed. */
export interface Asked {
  readonly id?: string;
  readonly origin: string;
  readonly path: string;
  readonly method: string;
  /** Lower-case names of headers of the page's own. */
  readonly headers?: readonly string[];
  readonly credentials?: boolean;
}

const site: Site = {
  languagePrefix: 'none',
  resolve: () => ({
    answer: () =>
      new Answer(200, [
        ['content-type', 'application/json'],
        ['x-total-count', '3'],
      ]),
  }),
};

/** The row that a browser's events would make, from a server that is the model with these settings. */
export function exchangeWith(server: Configured, asked: Asked): JudgedExchange {
  const { origin, path, method, headers = [], credentials = false } = asked;
  const url = `${API}${path}`;
  const names = [...headers].sort();
  const needsPreflight = names.length > 0 || !['GET', 'HEAD', 'POST'].includes(method);
  const common: HeaderList = [
    ['Origin', origin],
    ['Sec-Fetch-Mode', 'cors'],
    ['Sec-Fetch-Site', 'cross-site'],
  ];
  const asking: HeaderList = [
    ...common,
    ['Access-Control-Request-Method', method],
    ...(names.length === 0 ? [] : [['Access-Control-Request-Headers', names.join(',')] as const]),
  ];
  const sent: HeaderList = [
    ...common,
    ...names.map((name) => [name, 'sent'] as const),
    ...(credentials ? [['Sec-Fetch-Storage-Access', 'active'] as const] : []),
  ];
  const preflight = needsPreflight ? ask(server, 'OPTIONS', path, asking) : null;
  const through = passesPreflight(preflight, origin, method, names, credentials);
  const hop: Hop = {
    url,
    method,
    startedAt: 1,
    requestHeaders: sent,
    preflight:
      preflight === null
        ? null
        : { requestId: 'p', startedAt: 1, requestHeaders: asking, response: preflight, end: null },
    response: through ? ask(server, method, path, sent) : null,
  };
  const id = asked.id ?? `${method} ${path} ${origin} ${names} ${credentials}`;
  const base: Exchange = {
    id,
    tabId: 1,
    requestId: id,
    context: {
      tabId: 1,
      frameId: 0,
      parentFrameId: -1,
      documentId: null,
      type: 'xmlhttprequest',
      origin,
      documentUrl: null,
    },
    startedAt: 1,
    hops: [hop],
    end: { kind: 'completed', at: 2 },
    delivered: null,
    notes: [],
  };
  const decided = judge(base, 'standard').judgement.evaluation.decision.kind;
  const end = decided === 'allowed' ? base.end : { kind: 'error' as const, at: 2, error: 'net::ERR_FAILED' };
  return judge({ ...base, end }, 'standard');
}

function passesPreflight(
  answer: SeenResponse | null,
  origin: string,
  method: string,
  names: readonly string[],
  credentials: boolean,
): boolean {
  if (answer === null) return true;
  const value = (name: string) => answer.headers.find(([key]) => key === name)?.[1] ?? '';
  const tokens = (name: string) => value(name).split(', ');
  const allowed = value('access-control-allow-origin');
  return (
    answer.status === 200 &&
    (allowed === origin || (allowed === '*' && !credentials)) &&
    (!credentials || value('access-control-allow-credentials') === 'true') &&
    (['GET', 'HEAD', 'POST'].includes(method) || tokens('access-control-allow-methods').includes(method)) &&
    names.every((name) =>
      tokens('access-control-allow-headers').some((token) => token.toLowerCase() === name),
    )
  );
}

function ask(server: Configured, method: string, path: string, headers: HeaderList): SeenResponse {
  const named = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
  named.set('host', new URL(API).host);
  const made = answerOf({ ...server, site }, { method, path, query: '', secure: true, headers: named });
  if (made.kind === 'unknown') throw new Error(made.because);
  return {
    at: 1,
    status: made.answer.status,
    headers: [...made.answer.headers].map(([name, value]) => [name, value ?? '2'] as const),
    fromCache: false,
  };
}
