/** What a page can do by itself. */
export type ClientRemedy =
  | { readonly kind: 'include-credentials' }
  | { readonly kind: 'omit-credentials' }
  /** In capitals: only six methods are turned into them by themselves, and PATCH is none of those. */
  | { readonly kind: 'method'; readonly method: string }
  /** Where the redirects end. */
  | { readonly kind: 'final-url'; readonly url: string }
  | { readonly kind: 'rename-header'; readonly from: string; readonly to: string };

export interface ClientLine {
  readonly api: 'fetch' | 'XMLHttpRequest' | 'axios';
  readonly code: string;
}

/**
 * The remedy as lines for the three ways in which pages usually ask.
 *
 * @param url - of the request as it is now
 */
export function clientLines(remedy: ClientRemedy, url: string, method = 'GET'): readonly ClientLine[] {
  const to = quoted(remedy.kind === 'final-url' ? remedy.url : url);
  const verb = quoted(remedy.kind === 'method' ? remedy.method.toUpperCase() : method);
  const [options, xhr, axios] = parts(remedy);
  const usual = verb === "'GET'" ? [] : [`method: ${verb}`];
  return [
    { api: 'fetch', code: `fetch(${to}${object([...usual, ...options])})` },
    { api: 'XMLHttpRequest', code: [`xhr.open(${verb}, ${to});`, ...xhr].join('\n') },
    { api: 'axios', code: `axios(${to}${object([...usual.map((line) => line.toString()), ...axios])})` },
  ];
}

type Lines = readonly string[];

/** What each of them says it with: options of fetch, lines of XMLHttpRequest, options of axios. */
function parts(remedy: ClientRemedy): readonly [Lines, Lines, Lines] {
  switch (remedy.kind) {
    case 'include-credentials':
      return [[`credentials: 'include'`], ['xhr.withCredentials = true;'], ['withCredentials: true']];
    case 'omit-credentials':
      return [[`credentials: 'omit'`], ['xhr.withCredentials = false;'], ['withCredentials: false']];
    case 'rename-header': {
      const header = `headers: { ${quoted(remedy.to)}: value }`;
      return [[header], [`xhr.setRequestHeader(${quoted(remedy.to)}, value);`], [header]];
    }
    default:
      return [[], [], []];
  }
}

function object(lines: Lines): string {
  return lines.length === 0 ? '' : `, { ${lines.join(', ')} }`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n')}'`;
}
