/** The names that the text uses now, imported behind the last import at the top. */
export function withImports(text: string): string {
  const missing = ['default_headers', 'default_methods'].filter((name) => {
    const uses = new RegExp(`(?<!import[^\\n]*)\\b${name}\\b`).test(text);
    const imported = new RegExp(`import[^\\n]*\\b${name}\\b|^${name}\\s*=`, 'm').test(text);
    return uses && !imported;
  });
  if (missing.length === 0) return text;
  const line = `from corsheaders.defaults import ${missing.join(', ')}\n`;
  const imports = [...text.matchAll(/^(?:from\s+\S+\s+import\s+[^(\n]+|import\s+[^\n]+)\n/gm)];
  const last = imports.at(-1);
  if (last === undefined) return afterDocstring(text, line);
  const at = last.index + last[0].length;
  return text.slice(0, at) + line + text.slice(at);
}

function afterDocstring(text: string, line: string): string {
  const found = /^(?:\s*#[^\n]*\n|\s*\n)*(?:"""[\s\S]*?"""|'''[\s\S]*?''')[ \t]*\n/.exec(text);
  const at = found === null ? 0 : found[0].length;
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}
