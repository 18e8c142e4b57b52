import { byteLowercase } from '../../src/cors/bytes.ts';
import type { FailureCode } from '../../src/cors/types.ts';
import type { Hop } from '../../src/exchange/exchange.ts';
import type { Observation } from './compare.ts';

const corsCheckCodes: readonly FailureCode[] = [
  'missing-allow-origin',
  'multiple-allow-origin',
  'invalid-allow-origin',
  'allow-origin-mismatch',
  'wildcard-with-credentials',
  'allow-credentials-not-true',
];

interface Explained {
  readonly browser: Observation['browser'];
  readonly reason: string;
  readonly codes: readonly FailureCode[];
  /** What else has to be so. */
  readonly when?: (observation: Observation) => boolean;
  readonly explanation: string;
}

const oneOfSeveral =
  'Several headers are not allowed. Browsers name one in an order of their own; Corscope names all, Authorization first as in the standard.';
const locationFirst =
  'A redirect to what is no URL, or none of HTTP, is given up before anything looks at its CORS headers, which are wrong as well.';

/** The differences between a browser's reason and ours that are none of the decision. */
const table: readonly Explained[] = [
  {
    browser: 'chromium',
    reason: 'HeaderDisallowedByPreflightResponse',
    codes: ['header-not-allowed'],
    when: namesAnUnlistedHeader,
    explanation: oneOfSeveral,
  },
  {
    browser: 'firefox',
    reason: 'CORSMissingAllowHeaderFromPreflight2',
    codes: ['header-not-allowed'],
    when: namesAnUnlistedHeader,
    explanation: oneOfSeveral,
  },
  {
    browser: 'chromium',
    reason: 'net::ERR_INVALID_REDIRECT',
    codes: corsCheckCodes,
    explanation: locationFirst,
  },
  {
    browser: 'chromium',
    reason: 'net::ERR_UNSAFE_REDIRECT',
    codes: corsCheckCodes,
    explanation: locationFirst,
  },
  {
    browser: 'firefox',
    reason: 'NS_ERROR_CORRUPTED_CONTENT',
    codes: corsCheckCodes,
    when: ({ exchange }) => exchange?.judgement.evaluation.further.some(isOfLocation) ?? false,
    explanation: locationFirst,
  },
  {
    browser: 'firefox',
    reason: 'CORSAllowOriginNotMatchingOrigin',
    codes: ['preflight-redirect'],
    when: ({ exchange }) => exchange?.hops.some(redirectsPreflight) ?? false,
    explanation:
      'Firefox may hold a preflight that is redirected against `null` although it carried the real origin; being redirected is wrong by itself.',
  },
  {
    browser: 'firefox',
    reason: 'CORSMethodNotFound',
    codes: ['invalid-allow-headers'],
    when: ({ exchange }) =>
      exchange?.judgement.evaluation.further.some(({ code }) => code === 'method-not-allowed') ?? false,
    explanation:
      'Firefox looks for the method before it reads Access-Control-Allow-Headers; Corscope names both, in the order of the standard.',
  },
  {
    browser: 'firefox',
    reason: 'NS_ERROR_DOM_BAD_URI',
    codes: corsCheckCodes,
    when: ({ exchange }) => exchange?.judgement.evaluation.further.some(isOfLocation) ?? false,
    explanation: locationFirst,
  },
  {
    browser: 'chromium',
    reason: 'PreflightInvalidStatus',
    codes: ['preflight-redirect'],
    explanation:
      'A redirect status without a Location is only a wrong status to Chromium; the status is the same.',
  },
  {
    browser: 'firefox',
    reason: 'CORSPreflightDidNotSucceed3',
    codes: ['preflight-redirect'],
    explanation:
      'A redirect status without a Location is only a wrong status to Firefox; the status is the same.',
  },
];

export function explanationFor(observation: Observation): string | null {
  const { browser, verdict, exchange } = observation;
  const decision = exchange?.judgement.decision;
  if (decision?.kind !== 'blocked') return null;
  const found = table.find(
    (row) =>
      row.browser === browser &&
      row.reason === verdict?.reason &&
      row.codes.includes(decision.failure.code) &&
      (row.when?.(observation) ?? true),
  );
  return found?.explanation ?? null;
}

const isOfLocation = ({ code }: { readonly code: FailureCode }): boolean =>
  code === 'redirect-invalid-location' || code === 'redirect-scheme-not-http';

const redirectsPreflight = ({ preflight }: Hop): boolean =>
  (preflight?.response?.headers ?? []).some(([name]) => byteLowercase(name) === 'location');

/** The header that the browser names was asked for by the preflight, and its answer does not list it. */
function namesAnUnlistedHeader({ verdict, exchange }: Observation): boolean {
  const name = verdict?.parameter;
  if (name === undefined || exchange === null) return false;
  const { decision } = exchange.judgement;
  const preflight = decision.kind === 'blocked' ? exchange.hops[decision.hop]?.preflight : null;
  const listed = (headers: Listing, header: string): boolean =>
    (headers ?? []).some(
      ([key, value]) =>
        byteLowercase(key) === header &&
        value.split(',').some((each) => byteLowercase(each.trim()) === byteLowercase(name)),
    );
  return (
    listed(preflight?.requestHeaders ?? null, 'access-control-request-headers') &&
    !listed(preflight?.response?.headers ?? null, 'access-control-allow-headers')
  );
}

type Listing = readonly (readonly [name: string, value: string])[] | null;
