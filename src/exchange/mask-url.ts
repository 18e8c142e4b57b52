import type { Digest } from './digest.ts';
import { namesASecret } from './secret-name.ts';

/**
 * Takes the secrets out of a URL, absolute or relative: the values of parameters that are named like secrets, a
 * password, and a user name without one, which is an API key then. Works on the text, so that a URL that cannot be
 * parsed is masked as well.
 */
export function maskUrl(url: string, digest: Digest): string {
  const masked = url.replace(
    /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]+)@/i,
    (_, scheme: string, userinfo: string) => `${scheme}${maskUserinfo(userinfo, digest)}@`,
  );
  const hash = masked.indexOf('#');
  const address = maskQuery(hash === -1 ? masked : masked.slice(0, hash), digest);
  if (hash === -1) return address;
  // OAuth hands tokens over in fragments; routes of a page alone have queries there.
  const fragment = masked.slice(hash + 1);
  return `${address}#${fragment.includes('?') ? maskQuery(fragment, digest) : maskParameters(fragment, digest)}`;
}

/** The same for URLs anywhere in a text: in `Link`, in `Refresh`, in a policy's `report-uri`. */
export function maskUrlsIn(text: string, digest: Digest): string {
  return text.replace(
    /([?&;#])([\w.%[\]-]+)=([^&;#\s"'<>,]+)/g,
    (whole, mark: string, name: string, value: string) =>
      isSecret(name, value) ? `${mark}${name}=masked-${digest(value)}` : whole,
  );
}

/** What stands in place of a secret. */
const MASK = /masked-[0-9a-f]{10}/;

export function isMasked(url: string): boolean {
  return MASK.test(url);
}

/** Whether one URL is the other with its secrets taken out, as far as that shows without the key. */
export function isMaskOf(masked: string, url: string): boolean {
  const parts = masked.split(MASK).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^&#]+')}$`).test(url);
}

function maskUserinfo(userinfo: string, digest: Digest): string {
  const at = userinfo.indexOf(':');
  const password = at === -1 ? '' : userinfo.slice(at + 1);
  if (password !== '') return `${userinfo.slice(0, at)}:masked-${digest(password)}`;
  return `masked-${digest(userinfo)}`;
}

/** A path with its own parameters (`;jsessionid=…`), and the query behind it. */
function maskQuery(text: string, digest: Digest): string {
  const [path = '', ...queries] = text.split('?');
  const plain = path.replace(/;([^=/;]+)=([^/;]+)/g, (whole, name: string, value: string) =>
    namesASecret(name) ? `;${name}=masked-${digest(value)}` : whole,
  );
  return queries.length === 0 ? plain : `${plain}?${maskParameters(queries.join('?'), digest)}`;
}

function maskParameters(text: string, digest: Digest): string {
  return text
    .split(/([&;])/)
    .map((parameter) => maskParameter(parameter, digest))
    .join('');
}

function maskParameter(parameter: string, digest: Digest): string {
  const at = parameter.indexOf('=');
  const value = parameter.slice(at + 1);
  if (at === -1 || value === '') return parameter;
  const name = parameter.slice(0, at);
  return `${name}=${isSecret(name, value) ? `masked-${digest(value)}` : maskNested(value, digest, NESTED)}`;
}

function isSecret(name: string, value: string): boolean {
  // The code of OAuth: that of a country or a language is shorter.
  return namesASecret(name) || (/^(code|hash)$/i.test(name) && value.length >= 8);
}

/** A URL in a URL in a URL: nobody goes deeper. */
const NESTED = 3;

/** A value may be a URL with secrets of its own (`?next=%2Fok%3Ftoken%3D…`), or JSON. */
function maskNested(value: string, digest: Digest, depth: number): string {
  const inner = decoded(value);
  if (depth > 0 && inner !== value && /%[0-9a-f]{2}/i.test(inner)) {
    const deeper = maskNested(inner, digest, depth - 1);
    if (deeper !== inner) return encodeURIComponent(deeper);
  }
  const masked = /^\s*[{[]/.test(inner) ? maskJson(inner, digest) : maskUrl(inner, digest);
  if (masked === inner) return value;
  return inner === value ? masked : encodeURIComponent(masked);
}

function maskJson(text: string, digest: Digest): string {
  return text.replace(/"([^"]+)"(\s*:\s*)"([^"]+)"/g, (whole, name: string, colon: string, value: string) =>
    namesASecret(name) ? `"${name}"${colon}"masked-${digest(value)}"` : whole,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
