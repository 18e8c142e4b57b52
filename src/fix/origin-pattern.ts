import { lookAlikes } from './look-alikes.ts';
import { previewPattern } from './preview-hosts.ts';
import { isOnSharedHost, isSharedSuffix } from './shared-hosts.ts';

/** A pattern for some origins that were seen, read alike by Python, JavaScript and PCRE. */
export interface OriginPattern {
  /** Anchored at both ends, dots escaped: `^https://deploy-\d+\.example\.com$`. */
  readonly source: string;
  readonly origins: readonly string[];
  /** True below a suffix where anybody can have a name. */
  readonly sharedHost: boolean;
}

export interface Patterned {
  readonly patterns: readonly OriginPattern[];
  /** Origins for which no safe pattern is known. */
  readonly rest: readonly string[];
}

/**
 * Patterns for origins that differ in their first label only, two of them at least, or that a known hosting
 * service gave to a build. Every pattern was tried against look-alikes of what it is for; one that lets any of
 * them in is none.
 */
export function originPatterns(origins: readonly string[]): Patterned {
  const families = new Map<string, string[]>();
  const rest: string[] = [];
  for (const origin of [...new Set(origins)].sort()) {
    const key = familyOf(origin);
    if (key === null) rest.push(origin);
    else families.set(key, [...(families.get(key) ?? []), origin]);
  }
  const patterns: OriginPattern[] = [];
  for (const [, members] of families) {
    const source = sourceOf(members);
    if (source === null || !isSafe(source, members)) rest.push(...members);
    else patterns.push({ source, origins: members, sharedHost: members.some(isShared) });
  }
  return {
    patterns: patterns.toSorted((one, other) => (one.source < other.source ? -1 : 1)),
    rest: rest.sort(),
  };
}

interface Parts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
}

function partsOf(origin: string): Parts | null {
  const found = /^(https?):\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(:\d+)?$/.exec(origin);
  if (found === null || /^[\d.]+$/.test(found[2] ?? '')) return null;
  return { scheme: found[1] ?? '', host: found[2] ?? '', port: found[3] ?? '' };
}

/** Origins with the same key may share a pattern. */
function familyOf(origin: string): string | null {
  const parts = partsOf(origin);
  if (parts === null) return null;
  const preview = previewPattern(parts.host);
  if (preview !== null) return `${parts.scheme} ${preview} ${parts.port}`;
  const base = parts.host.slice(parts.host.indexOf('.') + 1);
  return isSharedSuffix(base) ? null : `${parts.scheme} *.${base} ${parts.port}`;
}

function sourceOf(members: readonly string[]): string | null {
  const parts = members.map(partsOf).filter((part) => part !== null);
  const [first] = parts;
  if (first === undefined) return null;
  const preview = previewPattern(first.host);
  if (preview !== null) return `^${first.scheme}://${preview}${first.port}$`;
  if (members.length < 2) return null;
  const labels = parts.map(({ host }) => host.slice(0, host.indexOf('.')));
  const base = first.host.slice(first.host.indexOf('.')).replaceAll('.', '\\.');
  return `^${first.scheme}://${labelPattern(labels)}${base}${first.port}$`;
}

/** What the labels share at both ends, up to a hyphen, stays; what is between is left open. */
function labelPattern(labels: readonly string[]): string {
  const start = upToHyphen(sharedStart(labels));
  const reversed = labels.map((label) => [...label.slice(start.length)].reverse().join(''));
  const end = [...upToHyphen(sharedStart(reversed))].reverse().join('');
  const middles = labels.map((label) => label.slice(start.length, label.length - end.length));
  return `${start}${middles.every((middle) => /^\d+$/.test(middle)) ? '\\d+' : '[a-z0-9-]+'}${end}`;
}

function sharedStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return first.slice(0, length);
}

function upToHyphen(text: string): string {
  return text.slice(0, text.lastIndexOf('-') + 1);
}

function isSafe(source: string, members: readonly string[]): boolean {
  const pattern = new RegExp(source);
  if (!members.every((origin) => pattern.test(origin))) return false;
  return members.every((origin) => neighbours(origin).every((neighbour) => !pattern.test(neighbour)));
}

/** Look-alikes; those below the same domain are what a pattern is for. */
function neighbours(origin: string): readonly string[] {
  const host = partsOf(origin)?.host ?? '';
  const base = host.slice(host.indexOf('.') + 1);
  const below = (candidate: string) => partsOf(candidate)?.host.endsWith(`.${base}`) === true;
  const sameScheme = (candidate: string) => partsOf(candidate)?.scheme === partsOf(origin)?.scheme;
  const samePort = (candidate: string) => partsOf(candidate)?.port === partsOf(origin)?.port;
  return [...lookAlikes(origin), origin.replace(`.${base}`, `.evil${base}`)].filter(
    (candidate) => !(below(candidate) && sameScheme(candidate) && samePort(candidate)),
  );
}

function isShared(origin: string): boolean {
  return isOnSharedHost(partsOf(origin)?.host ?? '');
}
