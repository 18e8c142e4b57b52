import { redirect } from './answer.ts';
import type { Layer } from './layer.ts';
import { pythonPattern } from './python-regex.ts';

/** `django.middleware.security.SecurityMiddleware`. */
export const security: Layer = {
  inward(request) {
    const { settings } = request;
    if (settings.SECURE_SSL_REDIRECT !== true || request.isSecure) return null;
    const path = request.path.replace(/^\/+/, '');
    const exempt = settings.SECURE_REDIRECT_EXEMPT ?? [];
    if (exempt.some((pattern) => pythonPattern(pattern).search(path))) return null;
    const host = settings.SECURE_SSL_HOST || request.host();
    return redirect(301, `https://${host}${request.fullPath()}`);
  },
  outward(request, answer) {
    const { settings } = request;
    const seconds = settings.SECURE_HSTS_SECONDS ?? 0;
    if (seconds !== 0 && request.isSecure) {
      const subdomains = settings.SECURE_HSTS_INCLUDE_SUBDOMAINS === true ? '; includeSubDomains' : '';
      const preload = settings.SECURE_HSTS_PRELOAD === true ? '; preload' : '';
      answer.setDefault('strict-transport-security', `max-age=${seconds}${subdomains}${preload}`);
    }
    if (settings.SECURE_CONTENT_TYPE_NOSNIFF ?? true) answer.setDefault('x-content-type-options', 'nosniff');
    const policy = orDefault(settings.SECURE_REFERRER_POLICY, 'same-origin');
    if (policy !== '') {
      const values = policy.split(',').map((value) => value.trim());
      answer.setDefault('referrer-policy', values.join(','));
    }
    const opener = orDefault(settings.SECURE_CROSS_ORIGIN_OPENER_POLICY, 'same-origin');
    if (opener !== '') answer.setDefault('cross-origin-opener-policy', opener);
    return answer;
  },
};

/** `None` turns it off, as an empty text does; not set is the default. */
function orDefault(value: string | null | undefined, initial: string): string {
  return value === undefined ? initial : (value ?? '');
}
