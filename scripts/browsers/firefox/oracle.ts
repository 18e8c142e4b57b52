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
/** Said beside the reason, and alone only when the preflight's status is what is wrong. */
const preflightDidNotSucceed = 'CORSPreflightDidNotSucceed3';

/**
 * Firefox's own verdict: the channel tells that CORS blocked it, the console, by its category, why. The two
 * are joined by the URL in the text, so of two requests to one URL the first gets the first reason.
 */
export async function drainVerdicts(firefox: BrowserWindow): Promise<readonly Verdict[]> {
  const { seen, notes } = (await firefox.call('drain')) as Drained;
  const reasons = notes.filter(({ category }) => category !== didNotSucceed);
  return seen.filter(({ isPreflight }) => !isPreflight).map((request) => verdict(request, reasons));
}

function verdict({ urls, method, error, blocking }: Seen, reasons: Note[]): Verdict {
  const [url] = urls;
  if (isCors(blocking)) {
    const note = takeReason(urls, reasons);
    if (note !== null)
      return { url, method, outcome: 'blocked', reason: note.category, ...parameterOf(note) };
  }
  if (error !== null) return { url, method, outcome: 'failed', reason: error };
  return { url, method, outcome: 'delivered', reason: null };
}

function takeReason(urls: readonly string[], reasons: Note[]): Note | null {
  const about = reasons.filter(({ text }) => urls.some((url) => namesUrl(text, url)));
  const reason = about.find(({ category }) => category !== preflightDidNotSucceed) ?? about[0];
  if (reason === undefined) return null;
  reasons.splice(reasons.indexOf(reason), 1);
  return reason;
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
