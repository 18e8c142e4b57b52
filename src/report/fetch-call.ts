import { isForbiddenRequestHeader } from '../cors/forbidden-request-header.ts';
import type { JudgedExchange } from '../exchange/exchange.ts';
import { type AskedHeader, askedActual } from './asked.ts';
import { Placeholders, type Template } from './placeholders.ts';

/**
 * The request as a call of `fetch`, to be run in the console of a page of the same origin. Only what a page may
 * set is in it: the rest the browser adds again. What was masked or never seen are constants above the call, empty
 * until somebody fills them in.
 */
export function fetchOf(exchange: JudgedExchange): string {
  const { url, method, headers, unsafeNames } = askedActual(exchange);
  const names = new Placeholders();
  const written = (owner: string, value: string | null): string =>
    expression(value === null ? names.unseen(owner) : names.of(owner, value));
  // A constant named URL would hide the page's own.
  const target = written('URL_PART', url);
  const sent = headers.filter((header) => isOfThePage(header, unsafeNames));
  const options = [
    ...(method === 'GET' ? [] : [`method: ${quoted(method)}`]),
    ...(sent.length === 0
      ? []
      : [
          `headers: {\n${sent.map(([name, value]) => `    ${quoted(name)}: ${written(name, value)},\n`).join('')}  }`,
        ]),
    ...modeOf(exchange),
    ...(exchange.judgement.credentials.value === 'include' ? [`credentials: 'include'`] : []),
    ...(takesBody(method) && sent.some(([name]) => name.toLowerCase() === 'content-type')
      ? [`body: ${expression(names.unseen('BODY'))}`]
      : []),
  ];
  const constants = names.names.map((name) => `const ${name} = ''; // to be filled in: it is not recorded\n`);
  const call =
    options.length === 0
      ? `await fetch(${target});`
      : `await fetch(${target}, {\n${options.map((option) => `  ${option},\n`).join('')}});`;
  return `${constants.join('')}${call}`;
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

/** A string where all of it was seen, a constant where none was, else a template literal. */
function expression(template: Template): string {
  const [only] = template;
  if (template.length === 1 && only !== undefined && typeof only !== 'string') return only.placeholder;
  if (template.every((piece) => typeof piece === 'string')) return quoted(template.join(''));
  const pieces = template.map((piece) =>
    typeof piece === 'string' ? escaped(piece, /[\\`$]/) : `\${${piece.placeholder}}`,
  );
  return `\`${pieces.join('')}\``;
}

function quoted(text: string): string {
  return `'${escaped(text, /[\\']/)}'`;
}

/** What could end the literal behind a backslash; what is not printable ASCII by its number. */
function escaped(text: string, special: RegExp): string {
  return text
    .split('')
    .map((character) => {
      if (special.test(character)) return `\\${character}`;
      if (/[ -~]/.test(character)) return character;
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    })
    .join('');
}
