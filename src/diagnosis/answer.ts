import { hasHeader, headerValue } from '../exchange/headers.ts';
import type { Case } from './case.ts';
import type { Evidence } from './finding.ts';

/** A header of the answer that decided. */
export function answered(c: Case, name: string): string | null {
  return headerValue(c.answer?.headers ?? null, name);
}

/** Status and Location of the answer, and who gave it. */
export function statusEvidence(c: Case): readonly Evidence[] {
  return [
    { label: c.say('Status'), value: String(c.status) },
    ...(c.location === null ? [] : [{ label: 'Location', value: c.location }]),
    ...c.who.evidence,
  ];
}

/** By status: without Access-Control-Allow-Origin the browser names that first, but this is the cause. */
export function isRedirectedPreflight(c: Case): boolean {
  return c.at === 'preflight' && isRedirect(c.status);
}

/**
 * A redirect of the request itself that passed no CORS layer, so that the browser may not follow it. One that
 * passed and was refused is a refusal, wherever it leads.
 */
export function isRedirectWithoutCors(c: Case): boolean {
  return (
    c.at === 'response' &&
    c.failure?.code === 'missing-allow-origin' &&
    isRedirect(c.status) &&
    c.who.corsMiddleware !== 'ran'
  );
}

/** Whether CORS has a say: at home and in navigations redirects are nobody's business. */
export function isOfCors({ exchange }: Case): boolean {
  const { kind } = exchange.judgement.decision;
  return kind === 'allowed' || kind === 'blocked' || kind === 'undetermined';
}

/** A redirect that the browser may follow, and whose target is not in sight. */
export function isLastSeenRedirect(c: Case): boolean {
  const isLast = c.hopIndex === c.exchange.hops.length - 1;
  return isOfCors(c) && c.failure === null && c.hop.response !== null && isLast && isRedirect(c.status);
}

export function isRedirect(status: number | null): boolean {
  return status !== null && [301, 302, 303, 307, 308].includes(status);
}

/** The answer was refused for want of CORS headers, or as a preflight that something else answered. */
export function lacksCors(c: Case): boolean {
  const code = c.failure?.code;
  return (
    code === 'missing-allow-origin' || code === 'preflight-redirect' || code === 'preflight-not-ok-status'
  );
}

/** The names of the header list that a preflight asked for, as sent. */
export function askedHeaders(c: Case): string | null {
  return headerValue(c.hop.preflight?.requestHeaders ?? null, 'access-control-request-headers');
}

/** Whether the request was sent with cookies or a login, as far as that was seen. */
export function carriesLogin(c: Case): boolean {
  const { requestHeaders } = c.hop;
  return hasHeader(requestHeaders, 'cookie') || hasHeader(requestHeaders, 'authorization');
}

/** Who answered, in words, for a sentence: its name, or that nobody knows. */
export function answererName(c: Case): string {
  const [first] = c.who.products.filter(({ sure }) => sure !== 'possible');
  if (c.who.server !== null) return `\`${c.who.server}\``;
  return first === undefined ? c.say('something in front of the application') : first.name;
}
