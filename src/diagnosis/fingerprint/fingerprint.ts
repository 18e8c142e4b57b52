import type { SeenResponse } from '../../exchange/exchange.ts';
import { hasHeader, headerValue } from '../../exchange/headers.ts';
import type { Evidence } from '../finding.ts';
import { type Position, positionByPreflight, type VersionRange, versionRange } from './cors-headers.ts';
import { djangoSigns } from './django.ts';
import { identify } from './identify.ts';
import type { Identified } from './product.ts';
import { variesByOrigin, varyTokens } from './vary.ts';

/**
 * Who answered, by the answer's headers; the body, where it is known, only tips the scale.
 *
 * `corsMiddleware`: whether django-cors-headers handled this answer. It adds `origin` to `Vary` whenever
 * it runs on a path, even when it refuses; so its absence on an answer of Django means that it did not
 * run. `'unknown'` when the answer is not surely Django's.
 */
export interface Fingerprint {
  readonly corsMiddleware: 'ran' | 'did-not-run' | 'unknown';
  readonly django: boolean;
  readonly restFramework: boolean;
  /** Whether any CORS layer, whoever's, had a hand in this answer: `Vary: Origin` or a header of CORS. */
  readonly corsLayer: boolean;
  /** Of django-cors-headers, where the answer dates it. */
  readonly version: VersionRange | null;
  /** Of CorsMiddleware in MIDDLEWARE, where a preflight shows it. */
  readonly position: Position | null;
  /** Everything else that shows, the surest first. */
  readonly products: readonly Identified[];
  /** Product name where a header names one, such as `nginx/1.22.1`. */
  readonly server: string | null;
  readonly evidence: readonly Evidence[];
}

const nobody: Fingerprint = {
  corsMiddleware: 'unknown',
  django: false,
  restFramework: false,
  corsLayer: false,
  version: null,
  position: null,
  products: [],
  server: null,
  evidence: [],
};

/**
 * @param body - the first bytes of the answer's body, where the browser or the file gives them
 * @param isPreflight - whether the answer is one to a preflight, which shows where the middleware stands
 */
export function fingerprint(
  answer: SeenResponse | null,
  body: string | null = null,
  isPreflight = false,
): Fingerprint {
  if (answer === null) return nobody;
  // Siblings are looked at again with every row, and an answer never changes.
  const known = body === null && !isPreflight ? remembered.get(answer) : undefined;
  if (known !== undefined) return known;
  const found = look(answer, body, isPreflight);
  if (body === null && !isPreflight) remembered.set(answer, found);
  return found;
}

const remembered = new WeakMap<SeenResponse, Fingerprint>();

function look(answer: SeenResponse, body: string | null, isPreflight: boolean): Fingerprint {
  const products = identify(answer, body);
  const signs = djangoSigns(answer, body);
  // Another framework that names itself made the answer, whatever headers they share.
  const strange = products.some(({ kind, sure }) => kind === 'application' && sure === 'certain');
  const django = signs.isDjango && !strange;
  const ran = variesByOrigin(answer) && !varyTokens(answer).includes('*');
  const corsMiddleware = !django ? 'unknown' : ran ? 'ran' : 'did-not-run';
  const server = headerValue(answer.headers, 'server');
  const ofDjango = django ? signs.evidence.filter(({ label }) => label !== 'Vary') : [];
  return {
    corsMiddleware,
    django,
    restFramework: django && signs.restFramework,
    corsLayer: ran || corsHeaders.some((name) => hasHeader(answer.headers, name)),
    version: corsMiddleware === 'ran' ? versionRange(answer) : null,
    position: corsMiddleware === 'ran' && isPreflight ? positionByPreflight(answer) : null,
    products,
    server,
    evidence: [
      { label: 'Vary', value: varyTokens(answer).join(', ') || '(none)' },
      ...(server === null ? [] : [{ label: 'Server', value: server }]),
      ...ofDjango,
      ...products.filter(({ sure }) => sure !== 'possible').flatMap(({ evidence }) => evidence),
    ],
  };
}

const corsHeaders = [
  'access-control-allow-origin',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-allow-credentials',
];
