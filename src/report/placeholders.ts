/** A text in pieces: what was seen as it is, and in the place of what was masked or never seen a name for it. */
export type Template = readonly (string | { readonly placeholder: string })[];

/** As `exchange/mask` writes them. */
const masked = /masked-[0-9a-f]{6,}/g;

/** Variables that a shell has already: nobody means them, and their value must not leave the machine. */
const taken = new Set(
  'PATH HOME USER LOGNAME SHELL PWD OLDPWD TERM LANG IFS PS1 PS2 PS4 PPID MAIL ENV CDPATH HOSTNAME UID EDITOR'.split(
    ' ',
  ),
);

/**
 * Names for the secrets of one command: the same secret has the same name, different ones have different names.
 */
export class Placeholders {
  private readonly byKey = new Map<string, string>();

  /**
   * The text with a placeholder for every masked stretch, named after the cookie or the parameter that holds it
   * or, where there is none, after `owner`.
   *
   * @param owner - name of the header, or whatever else holds the text
   */
  of(owner: string, text: string): Template {
    const pieces: (string | { readonly placeholder: string })[] = [];
    let from = 0;
    for (const match of text.matchAll(masked)) {
      const before = text.slice(from, match.index);
      if (before !== '') pieces.push(before);
      const name = /([^\s;?&#=,/]+)=$/.exec(text.slice(0, match.index))?.[1] ?? owner;
      pieces.push(this.named(name, `${name} ${match[0]}`));
      from = match.index + match[0].length;
    }
    if (from < text.length || pieces.length === 0) pieces.push(text.slice(from));
    return pieces;
  }

  /** For a value that nobody saw. */
  unseen(owner: string): Template {
    return [this.named(owner, owner)];
  }

  /** Those given so far, in order. */
  get names(): readonly string[] {
    return [...this.byKey.values()];
  }

  private named(name: string, key: string): { readonly placeholder: string } {
    const known = this.byKey.get(key);
    if (known !== undefined) return { placeholder: known };
    const upper = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    const plain = /^[A-Z]/.test(upper) ? upper : `VALUE_${upper}`;
    const safe = taken.has(plain) ? `${plain}_VALUE` : plain;
    const used = new Set(this.byKey.values());
    let placeholder = safe;
    for (let number = 2; used.has(placeholder); number += 1) placeholder = `${safe}_${number}`;
    this.byKey.set(key, placeholder);
    return { placeholder };
  }
}

/** The template as one string, each placeholder written by `write`. */
export function filled(template: Template, write: (placeholder: string) => string): string {
  return template.map((piece) => (typeof piece === 'string' ? piece : write(piece.placeholder))).join('');
}
