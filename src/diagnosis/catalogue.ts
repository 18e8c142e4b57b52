import type { Rule } from './rule.ts';
import { actualRedirectAppendSlash } from './rules/actual-redirect-append-slash.ts';
import { allowOriginDiffers } from './rules/allow-origin-differs.ts';
import { allowOriginTwice } from './rules/allow-origin-twice.ts';
import { answeredOutsideDjango } from './rules/answered-outside-django.ts';
import { credentialsNotAllowed } from './rules/credentials-not-allowed.ts';
import { disallowedHost } from './rules/disallowed-host.ts';
import { headerNotAllowed } from './rules/header-not-allowed.ts';
import { headerNotExposed } from './rules/header-not-exposed.ts';
import { loopbackNamesDiffer } from './rules/loopback-names-differ.ts';
import { malformedAllowList } from './rules/malformed-allow-list.ts';
import { methodCase } from './rules/method-case.ts';
import { methodNotAllowed } from './rules/method-not-allowed.ts';
import { middlewareMissing } from './rules/middleware-missing.ts';
import { middlewareTooLow } from './rules/middleware-too-low.ts';
import { noAllowOrigin } from './rules/no-allow-origin.ts';
import { noCorsOpaque } from './rules/no-cors-opaque.ts';
import { notCorsFailure } from './rules/not-cors-failure.ts';
import { nullOrigin } from './rules/null-origin.ts';
import { originNotAllowed } from './rules/origin-not-allowed.ts';
import { pageForbidsItself } from './rules/page-forbids-itself.ts';
import { preflightRedirect } from './rules/preflight-redirect.ts';
import { preflightRedirectAppendSlash } from './rules/preflight-redirect-append-slash.ts';
import { preflightRedirectHttps } from './rules/preflight-redirect-https.ts';
import { preflightRedirectLogin } from './rules/preflight-redirect-login.ts';
import { preflightTurnedAway } from './rules/preflight-turned-away.ts';
import { redirectRefused } from './rules/redirect-refused.ts';
import { serverErrorNotCors } from './rules/server-error-not-cors.ts';
import { serverUnreachable } from './rules/server-unreachable.ts';
import { staticHostWithoutCors } from './rules/static-host-without-cors.ts';
import { urlsRegexMissesPath } from './rules/urls-regex-misses-path.ts';
import { wildcardWithCredentials } from './rules/wildcard-with-credentials.ts';

/** All rules, the more telling before the more general: the first that matches is the headline. */
export const catalogue: readonly Rule[] = [
  pageForbidsItself,
  redirectRefused,
  preflightRedirectAppendSlash,
  preflightRedirectHttps,
  preflightRedirectLogin,
  preflightRedirect,
  nullOrigin,
  originNotAllowed,
  disallowedHost,
  actualRedirectAppendSlash,
  middlewareTooLow,
  urlsRegexMissesPath,
  preflightTurnedAway,
  answeredOutsideDjango,
  middlewareMissing,
  staticHostWithoutCors,
  methodCase,
  methodNotAllowed,
  headerNotAllowed,
  wildcardWithCredentials,
  credentialsNotAllowed,
  allowOriginTwice,
  loopbackNamesDiffer,
  allowOriginDiffers,
  malformedAllowList,
  noAllowOrigin,
  serverUnreachable,
  notCorsFailure,
  serverErrorNotCors,
  noCorsOpaque,
  headerNotExposed,
];
