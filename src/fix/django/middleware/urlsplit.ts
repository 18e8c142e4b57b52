import { Unfollowed } from './raised.ts';
import { isAscii, withoutLeadingControls } from './text.ts';

/** What `urllib.parse.urlsplit` makes of a text, as far as the middleware looks at it. */
export interface SplitUrl {
  readonly scheme: string;
  readonly netloc: string;
}

/**
 * `urlsplit(text)` of Python 3.11.4 and newer, which differs from a browser's URL parser nearly everywhere:
 * case of the host, ports and odd characters stay as they are.
 *
 * @returns `null` where Python raises ValueError
 * @throws Unfollowed for zones of IPv6 addresses and the like, and IPvFuture
 */
export function urlsplit(text: string): SplitUrl | null {
  const url = withoutLeadingControls(text).replace(/[\t\r\n]/g, '');
  const found = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url);
  const scheme = found?.[1]?.toLowerCase() ?? '';
  const rest = url.slice(found?.[0].length ?? 0);
  if (!rest.startsWith('//')) return { scheme, netloc: '' };
  const netloc = /^[^/?#]*/.exec(rest.slice(2))?.[0] ?? '';
  if (netloc.includes('[') !== netloc.includes(']')) return null;
  if (netloc.includes('[') && !isBracketedHost(netloc)) return null;
  return passesNormalization(netloc) ? { scheme, netloc } : null;
}

function isBracketedHost(netloc: string): boolean {
  const after = netloc.slice(netloc.indexOf('[') + 1);
  const close = after.indexOf(']');
  const host = close === -1 ? after : after.slice(0, close);
  if (host.startsWith('v') || host.includes('%') || /[^\x20-\x7e]/.test(host)) {
    throw new Unfollowed(`the address [${host}]`);
  }
  // What stands in brackets in a URL is an IPv6 address and nothing else.
  return host !== '' && !/[[\]@/?#\s]/.test(host) && URL.canParse(`http://[${host}]/`);
}

/** Characters that become a delimiter under NFKC are refused. */
function passesNormalization(netloc: string): boolean {
  if (isAscii(netloc)) return true;
  const bare = netloc.replace(/[@:#?]/g, '');
  const normal = bare.normalize('NFKC');
  return bare === normal || !/[/?#@:]/.test(normal);
}
