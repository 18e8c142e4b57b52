import type { Say } from '../words/say.ts';
import type { CorsPolicy } from './policy.ts';
import type { BlockLanguage, RenderedBlock, RenderedFix } from './rendered-fix.ts';

/** A way to configure CORS that is not Django's. */
export interface Syntax {
  /** Such as `nginx`. */
  readonly id: string;
  /** As its makers write it. */
  readonly name: string;
  /**
   * How far the text was checked: `live` by the real server in our tests, `syntax` by its own parser, `rendered`
   * not at all.
   */
  readonly checked: 'live' | 'syntax' | 'rendered';
  readonly render: (policy: CorsPolicy, say: Say) => Pick<RenderedFix, 'blocks' | 'notes'>;
}

/** A block whose lines are all to be added. */
export function blockOf(file: string, language: BlockLanguage, lines: readonly string[]): RenderedBlock {
  const comment = /^\s*(?:#|\/\/)/;
  return {
    file,
    language,
    lines: lines.map((text) => ({ kind: comment.test(text) ? 'comment' : 'add', text })),
    copy: `${lines.join('\n')}\n`,
  };
}

/** A JSON string, which is one in JavaScript, Go, Java and C# too. */
export const quoted = (text: string): string => JSON.stringify(text);

export const listed = (texts: readonly string[]): string => texts.map(quoted).join(', ');
