import { isOnSharedHost } from '../fix/shared-hosts.ts';
import { loopbackTwin } from './loopback.ts';

function both(one: string, other: string): readonly [URL, URL] | null {
  if (one === other || !URL.canParse(one) || !URL.canParse(other)) return null;
  return [new URL(one), new URL(other)];
}

/** Same scheme and host, another port: a development server that moved. */
export function differInPort(one: string, other: string): boolean {
  const urls = both(one, other);
  if (urls === null) return false;
  const [a, b] = urls;
  return a.protocol === b.protocol && a.hostname === b.hostname && a.port !== b.port;
}

/** Same host, the other of http and https; the default ports count as one. */
export function differInScheme(one: string, other: string): boolean {
  const urls = both(one, other);
  if (urls === null) return false;
  const [a, b] = urls;
  return a.protocol !== b.protocol && a.hostname === b.hostname && a.port === b.port;
}

/** The same machine under its other name, whatever the port. */
export function areLoopbackTwins(one: string, other: string): boolean {
  const twin = loopbackTwin(one);
  return twin !== null && URL.canParse(other) && new URL(other).origin === twin;
}

export function isLoopback(origin: string): boolean {
  return loopbackTwin(origin) !== null;
}

/** The part of a host that one owner has, by its last labels: no list of suffixes, so only ever a hint. */
export function ownDomain(host: string): string {
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) return host;
  const labels = host.split('.');
  const short = /^(co|com|net|org|gov|ac|edu)$/.test(labels.at(-2) ?? '') && labels.length > 2;
  return labels.slice(short ? -3 : -2).join('.');
}

/** Whether two origins can hardly belong to the same people, by their domains. */
export function areStrangers(one: string, other: string): boolean {
  const urls = both(one, other);
  return urls !== null && ownDomain(urls[0].hostname) !== ownDomain(urls[1].hostname);
}

/** Whether two origins belong to the same people by all that their names tell: one machine, or one domain. */
export function areOfOneOwner(one: string, other: string): boolean {
  const urls = both(one, other);
  if (urls === null) return one === other;
  const [a, b] = urls;
  if (a.hostname === b.hostname || (isLoopback(one) && isLoopback(other))) return true;
  return !areStrangers(one, other) && !isOnSharedHost(a.hostname);
}
