import type { Header, HeaderList } from '../cors/types.ts';

/** What stands for a secret. Presence, scheme, cookie names and attributes stay readable. */
export const MASK = '••••';

const keyLike =
  /^(x-)?(api[-_]?key|auth[-_]?token|access[-_]?token|csrf[-_]?token|csrftoken|amz-security-token)$/;

/**
 * Masks the secrets in a header list before anything is kept or sent.
 * Authorization keeps its scheme, cookies keep their names, Set-Cookie keeps its attributes.
 */
export function maskHeaders(headers: HeaderList): HeaderList {
  return headers.map(maskHeader);
}

function maskHeader([name, value]: Header): Header {
  const lower = name.toLowerCase();
  switch (lower) {
    case 'cookie':
      return [name, value.split(';').map(maskPair).join(';')];
    case 'set-cookie':
      return [name, value.split('\n').map(maskSetCookie).join('\n')];
    case 'authorization':
    case 'proxy-authorization': {
      const scheme = /^[A-Za-z][\w-]*(?= )/.exec(value);
      return [name, scheme === null ? MASK : `${scheme[0]} ${MASK}`];
    }
    default:
      return keyLike.test(lower) ? [name, MASK] : [name, value];
  }
}

function maskSetCookie(line: string): string {
  const [pair = '', ...attributes] = line.split(';');
  return [maskPair(pair), ...attributes].join(';');
}

function maskPair(pair: string): string {
  const at = pair.indexOf('=');
  return at === -1 ? MASK : `${pair.slice(0, at)}=${MASK}`;
}
