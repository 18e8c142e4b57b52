import type { CredentialsMode, RedirectMode } from '../../src/cors/types.ts';

/**
 * Where a hop is served, as seen from the page at `home`: the same origin; the same site; another site; and
 * another site that is not trustworthy, to which browsers send no Sec-Fetch headers.
 */
export type Host =
  | 'home'
  | 'sibling'
  | 'second-sibling'
  | 'abroad'
  | 'second-abroad'
  | 'plain'
  | 'second-plain';

export type RawHeader = readonly [name: string, value: string];

/**
 * What a server answers, header bytes as Latin-1. In values `{page}` stands for the page's origin, `{sent}`
 * for the `Origin` that came, and `{hop:1}` for the URL of that hop.
 */
export interface Answer {
  readonly status: number;
  readonly headers: readonly RawHeader[];
}

export interface CaseHop {
  readonly host: Host;
  /** One for each that comes; the last one for all after it. */
  readonly preflights: readonly [Answer, ...Answer[]];
  readonly responses: readonly [Answer, ...Answer[]];
}

/** One request of the page. */
export interface Send {
  readonly api: 'fetch' | 'xhr';
  readonly method: string;
  readonly headers: readonly RawHeader[];
  readonly body: string | null;
  readonly credentials: CredentialsMode;
  readonly mode: 'cors' | 'no-cors' | 'same-origin';
  readonly redirect: RedirectMode;
  readonly uploadListener: boolean;
}

/** One exchange of the differential run, at URLs that no other has. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly frame: 'window' | 'sandbox';
  /** Under a path for which the page has set cookies. */
  readonly cookies: boolean;
  /** Without bodies: what the page may not read Chromium does not end. */
  readonly silent: boolean;
  readonly hops: readonly [CaseHop, ...CaseHop[]];
  /** One after the other, to the same URL: only the later ones can meet a preflight cache. */
  readonly sends: readonly [Send, ...Send[]];
}
