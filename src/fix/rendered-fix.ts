/** A change set in the words of one server's configuration, ready to read and to copy. */
export interface RenderedLine {
  /** `add`: to write; `context`: stands there already, shown for orientation; `comment`: explains. */
  readonly kind: 'add' | 'context' | 'comment';
  readonly text: string;
}

export interface RenderedBlock {
  /** The file to edit, such as `settings.py`. */
  readonly file: string;
  readonly language: 'python' | 'nginx' | 'javascript' | 'text';
  readonly lines: readonly RenderedLine[];
  /** What the copy button copies: the added lines, pasteable as they are. */
  readonly copy: string;
}

export interface RenderedFix {
  /** Such as `django-cors-headers`. */
  readonly syntax: string;
  readonly blocks: readonly RenderedBlock[];
  /** What to do with it and after it, each one sentence: restart, caches. */
  readonly notes: readonly string[];
}
