import type { Header, HeaderList } from '../../../src/cors/types.ts';

/** Headers that a CORS decision looks at or that tell about one, in the order of interest. */
const ofInterest = [
  'origin',
  'access-control-request-method',
  'access-control-request-headers',
  'access-control-request-private-network',
  'access-control-request-local-network',
  'access-control-allow-origin',
  'access-control-allow-credentials',
  'access-control-allow-methods',
  'access-control-allow-headers',
  'access-control-expose-headers',
  'access-control-max-age',
  'location',
  'vary',
  'cookie',
  'authorization',
  'content-type',
  'cross-origin-resource-policy',
  'sec-fetch-mode',
  'sec-fetch-site',
  'sec-fetch-storage-access',
  'timing-allow-origin',
];

const names = new Set(ofInterest);

export interface OrderedHeader {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  /** True for those that matter to CORS. */
  readonly matters: boolean;
}

/** A header list as the panel shows it: those that matter to CORS first, the rest by name. */
export function orderedHeaders(headers: HeaderList): readonly OrderedHeader[] {
  return headers
    .map((header, index) => ({ header, index, rank: rankOf(header) }))
    .sort((a, b) => a.rank - b.rank || byName(a.header, b.header) || a.index - b.index)
    .map(({ header: [name, value], index }) => ({
      key: `${index}`,
      name,
      value,
      matters: matters(name),
    }));
}

function matters(name: string): boolean {
  const lower = name.toLowerCase();
  return names.has(lower) || lower.startsWith('access-control-');
}

function rankOf([name]: Header): number {
  const rank = ofInterest.indexOf(name.toLowerCase());
  if (rank >= 0) return rank;
  return matters(name) ? ofInterest.length : ofInterest.length + 1;
}

function byName([a]: Header, [b]: Header): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0;
}
