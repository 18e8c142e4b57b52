import { expect, test } from '@playwright/test';
import { evaluate } from '../../../src/cors/evaluate.ts';
import type { Decision, FailureCode, SeenFetch, Stage } from '../../../src/cors/types.ts';
import { answer, hop, seen } from './seen.ts';

/**
 * Chromium's own reasons (CDP `corsErrorStatus`), measured in Chromium 156 for a page at localhost:9101 and a
 * server at localhost:9102. What the extension saw goes in; Chromium's reason and parameter have to come out.
 */
const home = 'http://localhost:9101';
const server = 'http://localhost:9102';

const names: Record<FailureCode, string> = {
  'missing-allow-origin': 'MissingAllowOriginHeader',
  'multiple-allow-origin': 'MultipleAllowOriginValues',
  'invalid-allow-origin': 'InvalidAllowOriginValue',
  'allow-origin-mismatch': 'AllowOriginMismatch',
  'wildcard-with-credentials': 'WildcardOriginNotAllowed',
  'allow-credentials-not-true': 'InvalidAllowCredentials',
  'preflight-not-ok-status': 'InvalidStatus',
  'preflight-redirect': 'DisallowedRedirect',
  'invalid-allow-methods': 'InvalidAllowMethodsPreflightResponse',
  'invalid-allow-headers': 'InvalidAllowHeadersPreflightResponse',
  'method-not-allowed': 'MethodDisallowedByPreflightResponse',
  'header-not-allowed': 'HeaderDisallowedByPreflightResponse',
  'redirect-with-userinfo': 'RedirectContainsCredentials',
  'redirect-scheme-not-http': 'CorsDisabledScheme',
  'redirect-invalid-location': 'net::ERR_INVALID_REDIRECT',
  'redirect-too-many': 'net::ERR_TOO_MANY_REDIRECTS',
  'redirect-mode-error': 'net::ERR_FAILED',
  'redirect-stream-body': 'net::ERR_FAILED',
  'mode-same-origin': 'DisallowedByMode',
  'no-cors-redirect-mode': 'NoCorsRedirectModeNotFollow',
  'scheme-not-http': 'CorsDisabledScheme',
};

/** Those that Chromium names apart when they befall a preflight. */
const prefixed: ReadonlySet<FailureCode> = new Set([
  'missing-allow-origin',
  'multiple-allow-origin',
  'invalid-allow-origin',
  'allow-origin-mismatch',
  'wildcard-with-credentials',
  'allow-credentials-not-true',
  'preflight-not-ok-status',
  'preflight-redirect',
]);

/** Those whose parameter is the value received. */
const valued: ReadonlySet<FailureCode> = new Set([
  'multiple-allow-origin',
  'invalid-allow-origin',
  'allow-origin-mismatch',
  'allow-credentials-not-true',
]);

function reason(at: Stage, code: FailureCode): string {
  return at === 'preflight' && prefixed.has(code) ? `Preflight${names[code]}` : names[code];
}

function chromium(decision: Decision): readonly [string, string] {
  if (decision.kind !== 'blocked') return [decision.kind, ''];
  const { code, parameter, received } = decision.failure;
  return [reason(decision.at, code), parameter ?? (valued.has(code) ? (received ?? '') : '')];
}

const url = `${server}/x`;
const simple = (
  headers: Parameters<typeof answer>[0],
  credentials: 'omit' | 'include' = 'omit',
  status = 200,
) => seen([hop({ url, response: answer(headers, status) })], { origin: home, credentials });
const preflighted = (
  headers: Parameters<typeof answer>[0],
  status = 200,
  fields: Partial<SeenFetch> = {},
  method = 'PUT',
  unsafeHeaderNames: readonly string[] = [],
) =>
  seen([hop({ url, method, unsafeHeaderNames, preflight: { response: answer(headers, status) } })], {
    origin: home,
    ...fields,
  });
const include = { credentials: 'include' } as const;
const other = 'http://other.example';

const measured: [what: string, SeenFetch, reason: string, parameter: string][] = [
  ['no Access-Control-Allow-Origin', simple({}), 'MissingAllowOriginHeader', ''],
  ['none on a 500', simple({}, 'omit', 500), 'MissingAllowOriginHeader', ''],
  ['another origin', simple({ origin: other }), 'AllowOriginMismatch', other],
  ['trailing slash', simple({ origin: `${home}/` }), 'AllowOriginMismatch', `${home}/`],
  ['null', simple({ origin: 'null' }), 'AllowOriginMismatch', 'null'],
  ['foo', simple({ origin: 'foo' }), 'InvalidAllowOriginValue', 'foo'],
  ['empty', simple({ origin: '' }), 'InvalidAllowOriginValue', ''],
  ['comma', simple({ origin: `${home}, ${other}` }), 'MultipleAllowOriginValues', `${home}, ${other}`],
  ['two headers', simple({ origin: [home, home] }), 'MultipleAllowOriginValues', `${home}, ${home}`],
  ['wildcard with credentials', simple({ origin: '*' }, 'include'), 'WildcardOriginNotAllowed', ''],
  ['credentials missing', simple({ origin: home }, 'include'), 'InvalidAllowCredentials', ''],
  ['TRUE', simple({ origin: home, credentials: 'TRUE' }, 'include'), 'InvalidAllowCredentials', 'TRUE'],
  ['wildcards of hosts', simple({ origin: 'https://*.x' }), 'AllowOriginMismatch', 'https://*.x'],
  ['host and port', simple({ origin: 'localhost:3000' }), 'AllowOriginMismatch', 'localhost:3000'],
  ['no scheme', simple({ origin: '//x' }), 'InvalidAllowOriginValue', '//x'],
  ['port out of range', simple({ origin: 'http://x:99999' }), 'InvalidAllowOriginValue', 'http://x:99999'],
  ['*,*', simple({ origin: '*,*' }), 'MultipleAllowOriginValues', '*,*'],
  ['NULL', simple({ origin: 'NULL' }), 'InvalidAllowOriginValue', 'NULL'],
  ['not UTF-8', simple({ origin: 'http://\u00e9' }), 'InvalidAllowOriginValue', 'http://\u00e9'],
  ['UTF-8', simple({ origin: 'http://a\u00c3\u00a4' }), 'AllowOriginMismatch', 'http://a\u00c3\u00a4'],

  [
    'preflight 404 with headers',
    preflighted({ origin: '*', methods: 'PUT' }, 404),
    'PreflightInvalidStatus',
    '',
  ],
  ['preflight 404 without', preflighted({}, 404), 'PreflightMissingAllowOriginHeader', ''],
  [
    'preflight 301 with headers',
    preflighted({ origin: '*', Location: '/y' }, 301),
    'PreflightDisallowedRedirect',
    '',
  ],
  ['preflight 301 without', preflighted({ Location: '/y' }, 301), 'PreflightDisallowedRedirect', ''],
  ['preflight 301, no Location, no headers', preflighted({}, 301), 'PreflightMissingAllowOriginHeader', ''],
  [
    'preflight 307, empty Location',
    preflighted({ Location: '' }, 307),
    'PreflightMissingAllowOriginHeader',
    '',
  ],
  ['preflight 304', preflighted({ origin: '*' }, 304), 'PreflightInvalidStatus', ''],
  ['preflight without origin', preflighted({ methods: 'PUT' }), 'PreflightMissingAllowOriginHeader', ''],
  ['preflight, another origin', preflighted({ origin: other }), 'PreflightAllowOriginMismatch', other],
  ['preflight, foo', preflighted({ origin: 'foo' }), 'PreflightInvalidAllowOriginValue', 'foo'],
  [
    'preflight, two',
    preflighted({ origin: [home, other] }),
    'PreflightMultipleAllowOriginValues',
    `${home}, ${other}`,
  ],
  [
    'preflight, wildcard with credentials',
    preflighted({ origin: '*' }, 200, include),
    'PreflightWildcardOriginNotAllowed',
    '',
  ],
  [
    'preflight, credentials missing',
    preflighted({ origin: home }, 200, include),
    'PreflightInvalidAllowCredentials',
    '',
  ],
  [
    'method missing',
    preflighted({ origin: '*', methods: 'GET' }),
    'MethodDisallowedByPreflightResponse',
    'PUT',
  ],
  [
    'methods malformed',
    preflighted({ origin: '*', methods: 'a b' }),
    'InvalidAllowMethodsPreflightResponse',
    '',
  ],
  [
    'both malformed',
    preflighted({ origin: '*', methods: 'a b', headers: 'a b' }),
    'InvalidAllowMethodsPreflightResponse',
    '',
  ],
  [
    'method * with credentials',
    preflighted({ origin: home, credentials: 'true', methods: '*' }, 200, include),
    'MethodDisallowedByPreflightResponse',
    'PUT',
  ],
  [
    'patch',
    preflighted({ origin: '*', methods: 'PATCH' }, 200, {}, 'patch'),
    'MethodDisallowedByPreflightResponse',
    'patch',
  ],
  [
    'upload listener, no methods',
    preflighted({ origin: '*' }, 200, { useCorsPreflight: true }),
    'MethodDisallowedByPreflightResponse',
    'PUT',
  ],
  [
    'header missing',
    preflighted({ origin: '*', headers: 'x-b' }, 200, {}, 'GET', ['x-test']),
    'HeaderDisallowedByPreflightResponse',
    'x-test',
  ],
  [
    'headers malformed',
    preflighted({ origin: '*', headers: 'a b' }, 200, {}, 'GET', ['x-test']),
    'InvalidAllowHeadersPreflightResponse',
    '',
  ],
  [
    'header * with credentials',
    preflighted({ origin: home, credentials: 'true', headers: '*' }, 200, include, 'GET', ['x-test']),
    'HeaderDisallowedByPreflightResponse',
    'x-test',
  ],
  [
    'Authorization first',
    preflighted({ origin: '*' }, 200, {}, 'GET', ['a-h', 'authorization', 'b-h']),
    'HeaderDisallowedByPreflightResponse',
    'authorization',
  ],

  [
    'redirect without origin',
    seen([hop({ url, response: answer({ Location: '/y' }, 302) })], { origin: home }),
    'MissingAllowOriginHeader',
    '',
  ],
  [
    'redirect to a third origin that allows only the first',
    seen(
      [
        hop({ url, originHeader: home, response: answer({ origin: '*', Location: `${other}/y` }, 302) }),
        hop({ url: `${other}/y`, originHeader: 'null', response: answer({ origin: home }) }),
      ],
      { origin: home },
    ),
    'AllowOriginMismatch',
    home,
  ],
  [
    'second preflight fails',
    seen(
      [
        hop({
          url,
          method: 'PUT',
          preflight: { response: answer({ origin: '*', methods: 'PUT' }) },
          response: answer({ origin: '*', Location: `${other}/y` }, 307),
        }),
        hop({ url: `${other}/y`, method: 'PUT', preflight: { response: answer({}) } }),
      ],
      { origin: home },
    ),
    'PreflightMissingAllowOriginHeader',
    '',
  ],
  [
    'userinfo',
    seen([hop({ url, response: answer({ origin: '*', Location: 'http://u:p@localhost:9102/y' }, 302) })], {
      origin: home,
    }),
    'RedirectContainsCredentials',
    '',
  ],
  [
    'redirect to ftp',
    seen([hop({ url, response: answer({ origin: '*', Location: 'ftp://x/' }, 302) })], { origin: home }),
    'CorsDisabledScheme',
    '',
  ],
  ['mode same-origin', seen([hop({ url })], { origin: home, mode: 'same-origin' }), 'DisallowedByMode', ''],
  [
    'no-cors and redirect manual',
    seen([hop({ url })], { origin: home, mode: 'no-cors', redirect: 'manual' }),
    'NoCorsRedirectModeNotFollow',
    '',
  ],
  ['odd scheme', seen([hop({ url: 'ftp://a.example/' })], { origin: home }), 'CorsDisabledScheme', ''],
];

for (const [what, fetch, name, parameter] of measured) {
  test(what, () => expect(chromium(evaluate(fetch, 'chromium').decision)).toEqual([name, parameter]));
}
