export interface UrlParts {
  /** Path and query; the whole text when it is not a URL. */
  readonly path: string;
  /** Host with port, empty when there is none. */
  readonly host: string;
  /** Serialized origin; empty when the text is not a URL. */
  readonly origin: string;
}

const known = new Map<string, UrlParts>();

/** Takes a URL apart for display; never throws. */
export function urlParts(raw: string): UrlParts {
  const cached = known.get(raw);
  if (cached !== undefined) return cached;
  const parts = parse(raw);
  // Bounded: a page may ask for ever new URLs.
  if (known.size > 20_000) known.clear();
  known.set(raw, parts);
  return parts;
}

function parse(raw: string): UrlParts {
  if (!URL.canParse(raw)) return { path: raw, host: '', origin: '' };
  const url = new URL(raw);
  if (url.host === '') return { path: raw, host: '', origin: url.origin };
  return { path: `${url.pathname}${url.search}`, host: url.host, origin: url.origin };
}
