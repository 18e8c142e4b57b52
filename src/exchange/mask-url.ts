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
  const hash = masked.indexOf('#');
  const fragment = hash === -1 ? '' : masked.slice(hash + 1);
  const [path = '', ...queries] = (hash === -1 ? masked : masked.slice(0, hash)).split('?');
  const query = queries.join('?');
  return [
    path,
    ...(queries.length === 0 ? [] : ['?', maskParameters(query, digest)]),
    // OAuth hands tokens over in fragments.
    ...(hash === -1 ? [] : ['#', maskParameters(fragment, digest)]),
  ].join('');
}

function maskParameters(text: string, digest: Digest): string {
  return text
    .split('&')
    .map((parameter) => maskParameter(parameter, digest))
    .join('&');
}

function maskParameter(parameter: string, digest: Digest): string {
  const at = parameter.indexOf('=');
  const value = parameter.slice(at + 1);
  if (at === -1 || value === '') return parameter;
  const name = parameter.slice(0, at);
  if (secretParameter.test(name)) return `${name}=masked-${digest(value)}`;
  return `${name}=${maskNested(value, digest)}`;
}

/** A value may be a URL with secrets of its own: `?next=%2Fok%3Ftoken%3D…`. */
function maskNested(value: string, digest: Digest): string {
  if (!/[?#]|%3f|%23/i.test(value)) return value;
  let inner: string;
  try {
    inner = decodeURIComponent(value);
  } catch {
    inner = value;
  }
  const masked = maskUrl(inner, digest);
  return masked === inner ? value : encodeURIComponent(masked);
}
