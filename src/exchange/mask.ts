import type { Header, HeaderList } from '../cors/types.ts';
import type { Digest } from './digest.ts';
import { maskUrl } from './mask-url.ts';
import type { ObservedEvent, RequestContext } from './observed-event.ts';

/**
 * Headers whose whole value is a secret, by name: API keys and tokens of whatever fashion. The CSRF token
 * that Django wants back in a header is one too.
 */
const secretName = /(^|-)(api-?key|apikey|token|secret|password|signature|csrftoken|session-?id)$/;

/** Headers that carry a URL, which may carry a secret. */
const urlHeaders = new Set(['location', 'referer', 'content-location']);

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
    case 'proxy-authorization': {
      const scheme = /^[A-Za-z][\w-]*(?= )/.exec(value)?.[0];
      return [name, scheme === undefined ? masked(value, digest) : `${scheme} ${masked(value, digest)}`];
    }
    default:
      if (urlHeaders.has(lower)) return [name, maskUrl(value, digest)];
      return secretName.test(lower) ? [name, masked(value, digest)] : [name, value];
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

/** What stands for a secret; an empty value is none. */
function masked(secret: string, digest: Digest): string {
  return secret === '' ? '' : `masked-${digest(secret)}`;
}
