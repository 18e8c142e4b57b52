import type { Digest } from './digest.ts';

/** Query parameters that carry secrets, by the names that are common for them. */
const secretParameter =
  /^(.*[_-])?(token|jwt|api-?key|apikey|key|secret|password|passwd|pwd|auth|authorization|signature|sig|credential|session|sessionid|sid|code)$/i;

/**
 * Takes the secrets out of a URL, absolute or relative: the values of query parameters that are named like
 * secrets, and a password. Works on the text, so that a URL that cannot be parsed is masked as well.
 */
export function maskUrl(url: string, digest: Digest): string {
  const masked = url.replace(
    /^([a-z][a-z0-9+.-]*:\/\/[^/?#@:]*):([^/?#@]+)@/i,
    (_, before: string, password: string) => `${before}:masked-${digest(password)}@`,
  );
  const start = masked.indexOf('?');
  if (start === -1) return masked;
  const end = masked.indexOf('#', start);
  const query = masked.slice(start + 1, end === -1 ? undefined : end);
  const parameters = query.split('&').map((parameter) => maskParameter(parameter, digest));
  return `${masked.slice(0, start)}?${parameters.join('&')}${end === -1 ? '' : masked.slice(end)}`;
}

function maskParameter(parameter: string, digest: Digest): string {
  const at = parameter.indexOf('=');
  const value = parameter.slice(at + 1);
  if (at === -1 || value === '' || !secretParameter.test(parameter.slice(0, at))) return parameter;
  return `${parameter.slice(0, at)}=masked-${digest(value)}`;
}
