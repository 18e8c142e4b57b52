import type { JudgedExchange } from '../exchange/exchange.ts';
import { type Asked, type AskedHeader, askedActual, askedPreflight, isOfTheRequest } from './asked.ts';
import { Placeholders, type Template } from './placeholders.ts';
import { shellWord } from './shell.ts';

export interface Command {
  readonly text: string;
  /** Shell variables to be set first: what stands for secrets, and for what was not seen. */
  readonly placeholders: readonly string[];
}

/** All headers as they were sent, or without those that the browser adds by itself. */
export type Extent = 'all' | 'needed';

/** The actual request for `curl` in a POSIX shell, with `Origin` as the browser sent it. */
export function curlOfRequest(exchange: JudgedExchange, extent: Extent = 'all'): Command {
  return curl(askedActual(exchange), extent);
}

/** The preflight for `curl`, with `Access-Control-Request-*`; `null` where the request has none. */
export function curlOfPreflight(exchange: JudgedExchange, extent: Extent = 'all'): Command | null {
  const asked = askedPreflight(exchange);
  return asked === null ? null : curl(asked, extent);
}

/** What curl writes itself, or has an option for. */
const own = new Set(['host', 'connection', 'content-length', 'accept-encoding', 'te', 'transfer-encoding']);

function curl({ url, method, headers: seen, unsafeNames }: Asked, extent: Extent): Command {
  const names = new Placeholders();
  const headers = extent === 'all' ? seen : seen.filter((header) => isOfTheRequest(header, unsafeNames));
  const lines = [
    // Brackets and braces are curl's patterns unless it is told not to look for them.
    `curl -i${/[[\]{}]/.test(url) ? ' -g' : ''}${methodOption(method)} ${target(url, names)}`,
    ...headers.filter(([name]) => !own.has(name.toLowerCase())).map((header) => headerOption(header, names)),
  ];
  if (headers.some(([name]) => name.toLowerCase() === 'accept-encoding')) lines.push('--compressed');
  if (hasBody(method, seen)) lines.push(`--data-raw ${shellWord(names.unseen('BODY'))}`);
  return { text: lines.join(' \\\n  '), placeholders: names.names };
}

function methodOption(method: string): string {
  if (method === 'GET') return '';
  if (method === 'HEAD') return ' -I';
  return ` -X ${/^[A-Z]+$/.test(method) ? method : shellWord([method])}`;
}

function target(url: string, names: Placeholders): string {
  const word = shellWord(names.of('URL', url));
  // Out of somebody's file it may be anything: never an option of curl's.
  return /^(https?|wss?):/i.test(url) ? word : `--url ${word}`;
}

function headerOption([name, value]: AskedHeader, names: Placeholders): string {
  // A colon without a value would make curl leave the header out.
  if (value === '') return `-H ${shellWord([`${name};`])}`;
  const template: Template = value === null ? names.unseen(name) : names.of(name, value);
  return `-H ${shellWord([`${name}: `, ...template], 'bytes')}`;
}

/** No browser tells an extension what was in it. */
function hasBody(method: string, headers: readonly AskedHeader[]): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
  return headers.some(
    ([name, value]) =>
      name.toLowerCase() === 'content-type' || (name.toLowerCase() === 'content-length' && value !== '0'),
  );
}
