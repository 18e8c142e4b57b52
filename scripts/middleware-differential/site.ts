import { Answer, page } from '../../src/fix/django/middleware/answer.ts';
import { Raised } from '../../src/fix/django/middleware/raised.ts';
import type { DjangoRequest } from '../../src/fix/django/middleware/request.ts';
import type { Site, View } from '../../src/fix/django/middleware/site.ts';

/** The URLconf and the views of `oracle.py`, as the model takes them. */
const items = (): Answer => new Answer(200, [['content-type', 'application/json']]);
const withHeaders = (...headers: readonly [string, string][]): View => ({
  answer: () => new Answer(200, [['content-type', 'application/json'], ...headers]),
});
const raising = (status: 400 | 403 | 404 | 500): View => ({
  answer() {
    throw new Raised(status);
  },
});
const status = (code: number): View => ({
  answer: () => new Answer(code, [['content-type', 'application/json']]),
});

const plain: ReadonlyMap<string, View> = new Map<string, View>([
  ['/api/items/', { answer: items }],
  ['/api/items/1/', { answer: items }],
  ['/api/plain', { answer: items }],
  ['/api/vary/', withHeaders(['vary', 'Accept, Cookie'], ['x-total-count', '3'])],
  ['/api/star/', withHeaders(['vary', '*'])],
  ['/api/own/', withHeaders(['access-control-allow-origin', 'https://own.example'], ['vary', 'Origin'])],
  ['/api/framed/', withHeaders(['x-frame-options', 'SAMEORIGIN'], ['referrer-policy', 'no-referrer'])],
  ['/api/exempt/', { csrfExempt: true, answer: items }],
  ['/api/as-it-is/', { appendSlash: false, answer: items }],
  ['/api/token/', { answer: token }],
  ['/api/missing/', raising(404)],
  ['/api/forbidden/', raising(403)],
  ['/api/suspicious/', raising(400)],
  ['/api/broken/', raising(500)],
  ['/api/unauthorized/', status(401)],
  ['/api/gone/', status(404)],
  ['/api/get-only/', { answer: getOnly }],
  ['/api/stream/', { answer: () => new Answer(200, [['content-type', 'text/plain']], true) }],
  ['/api/café au lait/', { answer: items }],
  ['//two-slashes/', { answer: items }],
]);
const localized: ReadonlyMap<string, View> = new Map<string, View>([
  ['/shop/', { answer: items }],
  ['/basket', { answer: items }],
]);

/** `get_token`: the cookie is set, or set anew. */
function token(request: DjangoRequest): Answer {
  request.csrfCookieNeedsUpdate = true;
  request.csrfSecret = true;
  return items();
}

function getOnly(request: DjangoRequest): Answer {
  return request.method === 'GET' ? items() : page(405, [['allow', 'GET']]);
}

export function siteOf(languagePrefix: Site['languagePrefix']): Site {
  return {
    languagePrefix,
    resolve: (path) => plain.get(path) ?? null,
    resolveLocalized: (path) => localized.get(path) ?? null,
  };
}

export const paths: readonly [string, ...string[]] = [
  '/',
  ...([...plain.keys(), ...localized.keys()].map(encodeURI) as [string, ...string[]]),
];
