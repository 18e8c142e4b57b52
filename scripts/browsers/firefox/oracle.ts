import type { Verdict } from '../driver.ts';
import type { BrowserWindow } from './browser-window.ts';

/** What `inside/drain.js` tells. */
interface Drained {
  readonly seen: readonly Seen[];
  readonly notes: readonly Note[];
}

interface Seen {
  /** Where it went first, and on by redirects. */
  readonly urls: readonly [string, ...string[]];
  readonly method: string;
  readonly isPreflight: boolean;
  /** The name of an nsresult such as `NS_ERROR_CONNECTION_REFUSED`, `null` for success. */
  readonly error: string | null;
  /** A BLOCKING_REASON_* of nsILoadInfo: 0 is none. */
  readonly blocking: number;
}

/** A message of the console; `text` names the URL in the person's own language. */
interface Note {
  readonly category: string;
  readonly text: string;
}

/** nsILoadInfo.idl keeps 1000 to 1999 for the reasons of CORS. */
const isCors = (blocking: number) => blocking > 1000 && blocking < 2000;

/** Said of every failure, a dead server's included, so no reason by itself. */
const didNotSucceed = 'CORSDidNotSucceed2';
/** The same as a blocking reason: of a request whose preflight says more. */
const blockedOtherwise = 1002;

/** The console's category for a blocking reason of nsILoadInfo.idl; the more telling one first. */
const categories: Readonly<Record<number, readonly string[]>> = {
  1001: ['CORSDisabled'],
  1003: ['CORSRequestNotHttp'],
  1004: ['CORSMultipleAllowOriginNotAllowed'],
  1005: ['CORSMissingAllowOrigin2'],
  1006: ['CORSNotSupportingCredentials'],
  1007: ['CORSAllowOriginNotMatchingOrigin'],
  1008: ['CORSMissingAllowCredentials'],
  1009: ['CORSOriginHeaderNotAdded'],
  1010: ['CORSExternalRedirectNotAllowed'],
  1011: ['CORSExternalRedirectNotAllowed', 'CORSPreflightDidNotSucceed3'],
  1012: ['CORSInvalidAllowMethod'],
  1013: ['CORSMethodNotFound'],
  1014: ['CORSInvalidAllowHeader'],
  1015: ['CORSMissingAllowHeaderFromPreflight2'],
};

/**
 * Firefox's own verdict: the channel tells that CORS blocked it and which check, the console, by its category
 * and its text, the words for it. The two are joined by the URL in the text and the category, so of two
 * requests to one URL that fail in the same way the first gets the first message.
 */
export async function drainVerdicts(firefox: BrowserWindow): Promise<readonly Verdict[]> {
  const { seen, notes } = (await firefox.call('drain')) as Drained;
  const reasons = notes.filter(({ category }) => category !== didNotSucceed);
  const preflights = seen.filter(({ isPreflight, blocking }) => isPreflight && isCors(blocking));
  return seen
    .filter(({ isPreflight }) => !isPreflight)
    .map((request) => verdict(request, preflights, reasons));
}

function verdict({ urls, method, error, blocking }: Seen, preflights: Seen[], reasons: Note[]): Verdict {
  const [url] = urls;
  if (isCors(blocking)) {
    const refused = blocking === blockedOtherwise ? takePreflight(urls, preflights) : null;
    const note = takeReason(urls, refused?.blocking ?? blocking, reasons);
    if (note !== null)
      return { url, method, outcome: 'blocked', reason: note.category, ...parameterOf(note) };
  }
  if (error !== null) return { url, method, outcome: 'failed', reason: error };
  return { url, method, outcome: 'delivered', reason: null };
}

/** The refused preflight of a request: the first to one of its URLs that no earlier request had. */
function takePreflight(urls: readonly string[], preflights: Seen[]): Seen | null {
  const at = preflights.findIndex((preflight) => urls.includes(preflight.urls[0]));
  return at === -1 ? null : (preflights.splice(at, 1)[0] ?? null);
}

function takeReason(urls: readonly string[], blocking: number, reasons: Note[]): Note | null {
  const about = reasons.filter(({ text }) => urls.some((url) => namesUrl(text, url)));
  const known = categories[blocking];
  // A preflight that was redirected is said to have failed in two messages.
  const own =
    known === undefined
      ? about.slice(0, 1)
      : known.flatMap((category) => about.find((note) => note.category === category) ?? []);
  for (const note of own) reasons.splice(reasons.indexOf(note), 1);
  return own[0] ?? null;
}

/** Whether the text has this URL, and not only a longer one that begins with it. */
function namesUrl(text: string, url: string): boolean {
  const at = text.indexOf(url);
  return at >= 0 && /^(\.?\s|\.?$|['"’”»])/.test(text.slice(at + url.length));
}

/** Some messages quote what is wrong. */
function parameterOf({ category, text }: Note): { parameter?: string } {
  const quoted = [...text.matchAll(/‘([^’]*)’/g)].map(([, words]) => words);
  const parameter = /Header(FromPreflight2)?$|CORSInvalidAllow/.test(category)
    ? quoted[0]
    : category === 'CORSAllowOriginNotMatchingOrigin'
      ? quoted.at(-1)
      : undefined;
  return parameter === undefined ? {} : { parameter };
}
