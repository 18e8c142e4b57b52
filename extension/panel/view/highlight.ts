export interface Token {
  readonly text: string;
  readonly kind: 'plain' | 'string' | 'comment' | 'keyword';
}

const patterns: Readonly<Record<string, RegExp>> = {
  python:
    /(?<comment>#.*)|(?<string>r?"(?:[^"\\]|\\.)*"|r?'(?:[^'\\]|\\.)*')|(?<keyword>\b(?:from|import|as|True|False|None|if|else|for|in|not)\b)/g,
  nginx:
    /(?<comment>#.*)|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')|(?<keyword>\b(?:add_header|always|if|return|location|map)\b)/g,
  javascript:
    /(?<comment>\/\/.*)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)|(?<keyword>\b(?:const|let|await|import|from|return|true|false|null)\b)/g,
};

/** One line of a short snippet in pieces for colouring: enough for settings, not a parser. */
export function highlighted(line: string, language: string): readonly Token[] {
  const pattern = patterns[language];
  if (pattern === undefined) return [{ text: line, kind: 'plain' }];
  const tokens: Token[] = [];
  let from = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > from) tokens.push({ text: line.slice(from, match.index), kind: 'plain' });
    tokens.push({ text: match[0], kind: kindOf(match.groups) });
    from = match.index + match[0].length;
  }
  if (from < line.length) tokens.push({ text: line.slice(from), kind: 'plain' });
  return tokens;
}

function kindOf(groups: Record<string, string | undefined> | undefined): Token['kind'] {
  if (groups?.['comment'] !== undefined) return 'comment';
  return groups?.['string'] !== undefined ? 'string' : 'keyword';
}
