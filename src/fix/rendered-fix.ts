/** A change set in the words of one server's configuration, ready to read and to copy. */
export interface RenderedLine {
  /**
   * `add`: to write; `remove`: to take out; `context`: stands there already, shown for orientation;
   * `comment`: explains.
   */
  readonly kind: 'add' | 'remove' | 'context' | 'comment';
  readonly text: string;
}

export type BlockLanguage =
  | 'python'
  | 'nginx'
  | 'apache'
  | 'caddy'
  | 'javascript'
  | 'ruby'
  | 'java'
  | 'csharp'
  | 'go'
  | 'json'
  | 'shell'
  | 'text';

export interface RenderedBlock {
  /** The file to edit, such as `settings.py`. */
  readonly file: string;
  readonly language: BlockLanguage;
  /** To read: what to add, and where. */
  readonly lines: readonly RenderedLine[];
  /**
   * What the copy button copies: pasteable as it is. It may differ from `lines`, which show a person the entry
   * for a list, where this adds to the list whatever it holds.
   */
  readonly copy: string;
}

/** Something that a person has to know before they apply it. `red`: it opens the server. */
export interface Warning {
  readonly level: 'red' | 'amber';
  readonly text: string;
}

export interface RenderedFix {
  /** Such as `django-cors-headers`. */
  readonly syntax: string;
  readonly blocks: readonly RenderedBlock[];
  /** What to do with it and after it, each one sentence: restart, caches. */
  readonly notes: readonly string[];
  readonly warnings?: readonly Warning[];
  /** Changes that this syntax has no words for, each with the reason; empty or absent when there are none. */
  readonly left?: readonly string[];
  /** How far our tests check this syntax; absent for Django's, whose every line is proved live. */
  readonly checked?: 'live' | 'syntax' | 'rendered';
}
