import { clip, visible } from '../view/visible.ts';

/**
 * A value inside a sentence, as a code span between backticks. Clipped, as values come from anywhere, and
 * fenced twice where the value itself holds a backtick.
 *
 * @param empty - what stands for a value without a letter, in the language of the sentence
 */
export const codeOr =
  (empty: string) =>
  (value: string): string => {
    const { text, hidden } = clip(value, 160);
    const shown = `${visible(text)}${hidden === 0 ? '' : '…'}`;
    if (shown === '') return empty;
    return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
  };
