import { isForbiddenRequestHeader } from '../cors/forbidden-request-header.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import { type AskedHeader, askedActual } from './asked.ts';
import { filled, Placeholders } from './placeholders.ts';

/**
 * The request as a call of `fetch`, to be run in the console of a page of the same origin. Only what a page may
 * set is in it: the rest the browser adds again.
 */
export function fetchOf(exchange: JudgedExchange): string {
  const { url, method, headers, unsafeNames } = askedActual(exchange);
  const names = new Placeholders();
  const written = (owner: string, value: string | null): string =>
    filled(value === null ? names.unseen(owner) : names.of(owner, value), (name) => `$${name}`);
  const sent = headers.filter((header) => isOfThePage(header, unsafeNames));
  const options = [
    ...(method === 'GET' ? [] : [`method: ${quoted(method)}`]),
    ...(sent.length === 0
      ? []
      : [
          `headers: {\n${sent.map(([name, value]) => `    ${quoted(name)}: ${quoted(written(name, value))},\n`).join('')}  }`,
        ]),
    ...modeOf(exchange),
    ...(exchange.judgement.credentials.value === 'include' ? [`credentials: 'include'`] : []),
    ...(takesBody(method) && sent.some(([name]) => name.toLowerCase() === 'content-type')
      ? [`body: '$BODY'`]
      : []),
  ];
  const target = quoted(written('URL', url));
  if (options.length === 0) return `await fetch(${target});`;
  return `await fetch(${target}, {\n${options.map((option) => `  ${option},\n`).join('')}});`;
}

function isOfThePage([name, value]: AskedHeader, unsafeNames: readonly string[]): boolean {
  const lower = name.toLowerCase();
  if (isForbiddenRequestHeader(name, value ?? '')) return false;
  if (unsafeNames.includes(lower) || lower === 'content-type') return true;
  return lower === 'accept' && value !== '*/*';
}

function modeOf({ judgement: { mode } }: JudgedExchange): readonly string[] {
  return mode.value === 'no-cors' || mode.value === 'same-origin' ? [`mode: '${mode.value}'`] : [];
}

function takesBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

function quoted(text: string): string {
  const escaped = text.replace(/[\\'\n\r\u2028\u2029]|[^ -~]/g, (character) =>
    character === '\\' || character === "'"
      ? `\\${character}`
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped}'`;
}
