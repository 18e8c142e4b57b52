import { parseTokenList } from '../../../src/cors/header-values.ts';
import { isSerializedOrigin } from '../../../src/cors/serialized-origin.ts';
import type { HeaderList } from '../../../src/cors/types.ts';
import { headerValue } from '../../../src/exchange/headers.ts';
import type { Catalogue } from '../text/words.ts';

type Notes = Catalogue['headers']['notes'];
type Tell = (value: string, notes: Notes) => string;

const always =
  (key: Exclude<keyof Notes, 'maxAge'>): Tell =>
  (_, notes) =>
    notes[key];

const tells: Readonly<Record<string, Tell>> = {
  origin: (value, notes) => (value === 'null' ? notes.originNull : notes.origin),
  'access-control-request-method': always('requestMethod'),
  'access-control-request-headers': always('requestHeaders'),
  'access-control-request-private-network': always('requestNetwork'),
  'access-control-request-local-network': always('requestNetwork'),
  'access-control-allow-origin': allowOrigin,
  'access-control-allow-credentials': (value, notes) =>
    value === 'true' ? notes.credentialsTrue : notes.credentialsOther,
  'access-control-allow-methods': list('methods', 'methodsAny'),
  'access-control-allow-headers': list('headers', 'headersAny'),
  'access-control-expose-headers': list('exposed', 'exposedAny'),
  'access-control-max-age': maxAge,
  'access-control-allow-private-network': always('network'),
  'access-control-allow-local-network': always('network'),
  location: always('location'),
  vary,
  cookie: always('cookie'),
  authorization: always('authorization'),
  'cross-origin-resource-policy': always('resourcePolicy'),
  'sec-fetch-mode': (value, notes) => (value === 'no-cors' ? notes.fetchNoCors : notes.fetchMode),
  'sec-fetch-site': always('fetchSite'),
  'sec-fetch-storage-access': always('storageAccess'),
  'timing-allow-origin': always('timing'),
};

/** What a header stands in, where that is known. */
export interface Beside {
  /** All of the message. */
  readonly headers: HeaderList;
  /** What the message answers; `null` where it is a request. */
  readonly answers: 'preflight' | 'request' | null;
}

/** Read off the answers to preflights only. */
const ofPreflights: ReadonlySet<string> = new Set([
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-max-age',
  'access-control-allow-private-network',
  'access-control-allow-local-network',
]);

/** What a header means and, where its value tells more, what this value means; `null` where CORS has no use for it. */
export function headerNote(name: string, value: string, notes: Notes, beside?: Beside): string | null {
  const lower = name.toLowerCase();
  const { headers = [], answers = null } = beside ?? {};
  if (answers === 'request' && ofPreflights.has(lower)) return notes.onlyPreflight;
  if (answers === 'preflight' && lower === 'access-control-expose-headers') return notes.onlyActual;
  const anyOrigin = headerValue(headers, 'access-control-allow-origin') === '*';
  if (lower === 'access-control-allow-credentials' && value === 'true' && anyOrigin) {
    return notes.credentialsAny;
  }
  return Object.hasOwn(tells, lower) ? (tells[lower]?.(value, notes) ?? null) : null;
}

function allowOrigin(value: string, notes: Notes): string {
  if (value === '*') return notes.originAny;
  if (value === 'null') return notes.originNullAllowed;
  return isSerializedOrigin(value) ? notes.originOne : notes.originNone;
}

/** A list of names, in which `*` stands for all unless there are credentials. */
function list(
  named: 'methods' | 'headers' | 'exposed',
  any: 'methodsAny' | 'headersAny' | 'exposedAny',
): Tell {
  return (value, notes) => {
    const names = parseTokenList(value);
    if (names === null) return notes.unreadable;
    return notes[names.includes('*') ? any : named];
  };
}

function maxAge(value: string, notes: Notes): string {
  if (!/^\d+$/.test(value)) return notes.maxAgeOther;
  const seconds = Number(value);
  return seconds === 0 ? notes.maxAgeNone : notes.maxAge(seconds);
}

function vary(value: string, notes: Notes): string {
  const names = (parseTokenList(value) ?? []).map((name) => name.toLowerCase());
  if (names.includes('*')) return notes.varyAny;
  return names.includes('origin') ? notes.varyOrigin : notes.vary;
}
