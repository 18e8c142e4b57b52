import type { Rule } from './rule.ts';
import { actualRedirectAppendSlash } from './rules/actual-redirect-append-slash.ts';
import { actualRedirectHttps } from './rules/actual-redirect-https.ts';
import { allowOriginDiffers } from './rules/allow-origin-differs.ts';
import { allowOriginTwice } from './rules/allow-origin-twice.ts';
import { anyOriginForCredentialedData } from './rules/any-origin-for-credentialed-data.ts';
import { anyOriginWithCredentials } from './rules/any-origin-with-credentials.ts';
import { blockedByClient } from './rules/blocked-by-client.ts';
import { cachedForAnotherOrigin } from './rules/cached-for-another-origin.ts';
import { cachedWithoutCors } from './rules/cached-without-cors.ts';
import { clientSendsResponseHeader } from './rules/client-sends-response-header.ts';
import { cookieNotSentByPage } from './rules/cookie-not-sent-by-page.ts';
import { cookieNotSentSamesite } from './rules/cookie-not-sent-samesite.ts';
import { corsBypassExtension } from './rules/cors-bypass-extension.ts';
import { corsOnPreflightOnly } from './rules/cors-on-preflight-only.ts';
import { credentialsNotAllowed } from './rules/credentials-not-allowed.ts';
import { cspBlocked } from './rules/csp-blocked.ts';
import { csrfRefused } from './rules/csrf-refused.ts';
import { defaultHeadersReplaced } from './rules/default-headers-replaced.ts';
import { disallowedHost } from './rules/disallowed-host.ts';
import { embedderPolicyBlocked } from './rules/embedder-policy-blocked.ts';
import { errorAboveMiddleware } from './rules/error-above-middleware.ts';
import { extensionInjectedHeader } from './rules/extension-injected-header.ts';
import { headerNotAllowed } from './rules/header-not-allowed.ts';
import { headerNotExposed } from './rules/header-not-exposed.ts';
import { insecureOriginAllowed } from './rules/insecure-origin-allowed.ts';
import { localNetworkAccess } from './rules/local-network-access.ts';
import { loopbackNamesDiffer } from './rules/loopback-names-differ.ts';
import { malformedAllowList } from './rules/malformed-allow-list.ts';
import { methodCase } from './rules/method-case.ts';
import { methodNotAllowed } from './rules/method-not-allowed.ts';
import { middlewareMissing } from './rules/middleware-missing.ts';
import { middlewareTooLow } from './rules/middleware-too-low.ts';
import { mixedContent } from './rules/mixed-content.ts';
import { noAllowOrigin } from './rules/no-allow-origin.ts';
import { noCorsOpaque } from './rules/no-cors-opaque.ts';
import { noOriginSent } from './rules/no-origin-sent.ts';
import { nullOrigin } from './rules/null-origin.ts';
import { nullOriginAllowed } from './rules/null-origin-allowed.ts';
import { originNotAllowed } from './rules/origin-not-allowed.ts';
import { originPatternUnanchored } from './rules/origin-pattern-unanchored.ts';
import { originPortMoved } from './rules/origin-port-moved.ts';
import { originSchemeDiffers } from './rules/origin-scheme-differs.ts';
import { pageForbidsItself } from './rules/page-forbids-itself.ts';
import { preflightCached } from './rules/preflight-cached.ts';
import { preflightClientCertificate } from './rules/preflight-client-certificate.ts';
import { preflightMethodRefused } from './rules/preflight-method-refused.ts';
import { preflightNotCacheable } from './rules/preflight-not-cacheable.ts';
import { preflightRedirect } from './rules/preflight-redirect.ts';
import { preflightRedirectAppendSlash } from './rules/preflight-redirect-append-slash.ts';
import { preflightRedirectHttps } from './rules/preflight-redirect-https.ts';
import { preflightRedirectLogin } from './rules/preflight-redirect-login.ts';
import { preflightTurnedAway } from './rules/preflight-turned-away.ts';
import { proxyError } from './rules/proxy-error.ts';
import { redirectChangedMethod } from './rules/redirect-changed-method.ts';
import { redirectLanguagePrefix } from './rules/redirect-language-prefix.ts';
import { redirectMadeOriginNull } from './rules/redirect-made-origin-null.ts';
import { redirectPrependWww } from './rules/redirect-prepend-www.ts';
import { redirectRefused } from './rules/redirect-refused.ts';
import { redirectToIdentityProvider } from './rules/redirect-to-identity-provider.ts';
import { redirectToLogin } from './rules/redirect-to-login.ts';
import { requestFailed } from './rules/request-failed.ts';
import { serverErrorNotCors } from './rules/server-error-not-cors.ts';
import { serverUnreachable } from './rules/server-unreachable.ts';
import { settingIsAString } from './rules/setting-is-a-string.ts';
import { staticFilesBypassMiddleware } from './rules/static-files-bypass-middleware.ts';
import { staticHostWithoutCors } from './rules/static-host-without-cors.ts';
import { unchangedAfterEdit } from './rules/unchanged-after-edit.ts';
import { urlsRegexMissesPath } from './rules/urls-regex-misses-path.ts';
import { varyOriginMissing } from './rules/vary-origin-missing.ts';
import { wildcardLiteralWithCredentials } from './rules/wildcard-literal-with-credentials.ts';
import { wildcardMissesAuthorization } from './rules/wildcard-misses-authorization.ts';
import { wildcardWithCredentials } from './rules/wildcard-with-credentials.ts';

/** All rules, the more telling before the more general: the first that matches is the headline. */
export const catalogue: readonly Rule[] = [
  corsBypassExtension,
  pageForbidsItself,
  redirectRefused,
  preflightRedirectAppendSlash,
  preflightRedirectLogin,
  preflightRedirectHttps,
  redirectPrependWww,
  redirectLanguagePrefix,
  redirectToIdentityProvider,
  redirectToLogin,
  actualRedirectAppendSlash,
  actualRedirectHttps,
  redirectChangedMethod,
  preflightRedirect,
  redirectMadeOriginNull,
  nullOrigin,
  preflightClientCertificate,
  proxyError,
  staticFilesBypassMiddleware,
  cachedWithoutCors,
  cachedForAnotherOrigin,
  loopbackNamesDiffer,
  originSchemeDiffers,
  originPortMoved,
  originNotAllowed,
  disallowedHost,
  middlewareTooLow,
  errorAboveMiddleware,
  corsOnPreflightOnly,
  urlsRegexMissesPath,
  preflightMethodRefused,
  preflightTurnedAway,
  middlewareMissing,
  staticHostWithoutCors,
  clientSendsResponseHeader,
  settingIsAString,
  wildcardLiteralWithCredentials,
  wildcardMissesAuthorization,
  defaultHeadersReplaced,
  methodCase,
  methodNotAllowed,
  headerNotAllowed,
  extensionInjectedHeader,
  wildcardWithCredentials,
  credentialsNotAllowed,
  allowOriginTwice,
  allowOriginDiffers,
  malformedAllowList,
  noAllowOrigin,
  serverUnreachable,
  cspBlocked,
  blockedByClient,
  embedderPolicyBlocked,
  mixedContent,
  localNetworkAccess,
  requestFailed,
  csrfRefused,
  cookieNotSentSamesite,
  cookieNotSentByPage,
  serverErrorNotCors,
  noCorsOpaque,
  noOriginSent,
  unchangedAfterEdit,
  anyOriginWithCredentials,
  originPatternUnanchored,
  nullOriginAllowed,
  anyOriginForCredentialedData,
  insecureOriginAllowed,
  varyOriginMissing,
  preflightNotCacheable,
  preflightCached,
  headerNotExposed,
];
