import type { Header, HeaderList } from '../cors/types.ts';
import type { Digest } from './digest.ts';
import { maskUrl, maskUrlsIn } from './mask-url.ts';
import type { ObservedEvent, RequestContext } from './observed-event.ts';
import { namesASecret } from './secret-name.ts';

/** Headers of the protocol itself, which name secrets and carry none. */
const namesOnly =
  /^(access-control-|sec-(fetch|ch|purpose|gpc|storage)|www-authenticate$|proxy-authenticate$|vary$)/;

/** Headers that are a URL as a whole. */
const urlHeaders = new Set(['location', 'referer', 'content-location', 'x-original-url', 'x-rewrite-url']);

/**
 * Takes the secrets out of an event, before anything is kept or sent.
 *
 * What stays: that a header is there, the scheme of Authorization, the names of cookies, the attributes of
 * Set-Cookie, the names of query parameters. The digest keeps equal secrets equal and different ones apart.
 */
export function maskEvent(event: ObservedEvent, digest: Digest): ObservedEvent {
  const { context } = event;
  const url = maskUrl(event.url, digest);
  return maskRest(
    context === undefined ? { ...event, url } : { ...event, url, context: maskContext(context, digest) },
    digest,
  );
}

function maskRest(event: ObservedEvent, digest: Digest): ObservedEvent {
  switch (event.phase) {
    case 'before-request':
    case 'error':
      return event;
    case 'send-headers':
    case 'headers-received':
    case 'completed':
      return { ...event, headers: maskHeaders(event.headers, digest) };
    case 'redirect':
      return {
        ...event,
        headers: maskHeaders(event.headers, digest),
        redirectUrl: maskUrl(event.redirectUrl, digest),
      };
  }
}

function maskContext(context: RequestContext, digest: Digest): RequestContext {
  const { documentUrl } = context;
  return documentUrl === null ? context : { ...context, documentUrl: maskUrl(documentUrl, digest) };
}

export function maskHeaders(headers: HeaderList, digest: Digest): HeaderList {
  return headers.map((header) => maskHeader(header, digest));
}

function maskHeader([name, value]: Header, digest: Digest): Header {
  const lower = name.toLowerCase();
  switch (lower) {
    case 'cookie':
      return [
        name,
        value
          .split(';')
          .map((pair) => maskPair(pair, digest))
          .join(';'),
      ];
    case 'set-cookie':
      // Firefox gives several in one value, a line each.
      return [
        name,
        value
          .split('\n')
          .map((line) => maskSetCookie(line, digest))
          .join('\n'),
      ];
    case 'authorization':
    case 'proxy-authorization':
    case 'x-authorization': {
      const scheme = /^[A-Za-z][\w-]*(?= )/.exec(value)?.[0];
      return [name, scheme === undefined ? masked(value, digest) : `${scheme} ${masked(value, digest)}`];
    }
    case 'sec-websocket-protocol':
      return [
        name,
        value
          .split(',')
          .map((one) => maskProtocol(one, digest))
          .join(','),
      ];
    default:
      if (namesOnly.test(lower)) return [name, value];
      if (urlHeaders.has(lower)) return [name, maskUrl(value, digest)];
      return [name, namesASecret(name) ? masked(value, digest) : maskUrlsIn(value, digest)];
  }
}

function maskSetCookie(line: string, digest: Digest): string {
  const [pair = '', ...attributes] = line.split(';');
  return [maskPair(pair, digest), ...attributes].join(';');
}

function maskPair(pair: string, digest: Digest): string {
  const at = pair.indexOf('=');
  return at === -1 ? masked(pair, digest) : `${pair.slice(0, at)}=${masked(pair.slice(at + 1), digest)}`;
}

/** Pages hand tokens over as the name of a WebSocket's protocol, which is the one header that they can set. */
function maskProtocol(one: string, digest: Digest): string {
  const name = one.trim();
  return /^(bearer|token|jwt|auth|authorization)\b./i.test(name) || name.length > LONGEST_PROTOCOL
    ? one.replace(name, () => masked(name, digest))
    : one;
}

/** Names of protocols are shorter, tokens longer. */
const LONGEST_PROTOCOL = 40;

/** What stands for a secret; an empty value is none. */
function masked(secret: string, digest: Digest): string {
  return secret === '' ? '' : `masked-${digest(secret)}`;
}
