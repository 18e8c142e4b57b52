import { redirect } from './answer.ts';
import type { Layer } from './layer.ts';
import { Raised } from './raised.ts';
import type { DjangoRequest } from './request.ts';
import { resolve, type Site } from './site.ts';

/**
 * `django.middleware.common.CommonMiddleware` of Django 4.2 and newer: the slash is appended on the way out,
 * after a 404, where older versions did so on the way in.
 */
export const common: Layer = {
  inward(request, site) {
    const host = request.host();
    if (request.settings.PREPEND_WWW !== true || host === '' || host.startsWith('www.')) return null;
    const path = needsSlash(request, site) ? pathWithSlash(request) : request.fullPath();
    return redirect(301, `${request.scheme}://www.${host}${path}`);
  },
  outward(request, answer, site) {
    if (answer.status === 404 && needsSlash(request, site)) return redirect(301, pathWithSlash(request));
    if (!answer.streaming && !answer.has('content-length')) answer.set('content-length', null);
    return answer;
  },
};

function needsSlash(request: DjangoRequest, site: Site): boolean {
  const { path } = request;
  if (!(request.settings.APPEND_SLASH ?? true) || path.endsWith('/')) return false;
  if (resolve(site, request, path) !== null) return false;
  const withSlash = resolve(site, request, `${path}/`);
  return withSlash !== null && (withSlash.appendSlash ?? true);
}

/** `get_full_path_with_slash`: in DEBUG a request with a body is an error instead; since 5.1 a DELETE too. */
function pathWithSlash(request: DjangoRequest): string {
  const path = request.fullPath(true);
  const [major, minor] = request.django;
  const ofDelete = major > 5 || (major === 5 && minor >= 1) ? ['DELETE'] : [];
  const hasBody = [...ofDelete, 'POST', 'PUT', 'PATCH'].includes(request.method);
  if (request.settings.DEBUG === true && hasBody) throw new Raised(500);
  return path.startsWith('//') ? `/%2F${path.slice(2)}` : path;
}
