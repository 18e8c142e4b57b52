import { redirect } from './answer.ts';
import { languageOfPath, languageOfRequest } from './languages.ts';
import type { Layer } from './layer.ts';
import { resolve } from './site.ts';

/** `django.middleware.locale.LocaleMiddleware`, with USE_I18N, no script prefix. */
export const locale: Layer = {
  inward(request, site) {
    const used = site.languagePrefix !== 'none';
    const language = languageOfRequest(request, used);
    const unprefixed = languageOfPath(request) === null && site.languagePrefix === 'all-but-default';
    request.language = unprefixed ? (request.settings.LANGUAGE_CODE ?? 'en-us') : language;
    return null;
  },
  outward(request, answer, site) {
    const language = request.language ?? request.settings.LANGUAGE_CODE ?? 'en-us';
    const inPath = languageOfPath(request) !== null;
    if (answer.status === 404 && !inPath && site.languagePrefix === 'all') {
      const path = `/${language}${request.path}`;
      const valid = resolve(site, request, path) !== null;
      const appends = (request.settings.APPEND_SLASH ?? true) && !path.endsWith('/');
      const validWithSlash = !valid && appends && resolve(site, request, `${path}/`) !== null;
      if (valid || validWithSlash) {
        const url = request.fullPath(validWithSlash).replace('/', () => `/${language}/`);
        const answered = redirect(302, url);
        answered.vary('Accept-Language', 'Cookie');
        return answered;
      }
    }
    if (site.languagePrefix === 'none' || !inPath) answer.vary('Accept-Language');
    answer.setDefault('content-language', language);
    return answer;
  },
};
