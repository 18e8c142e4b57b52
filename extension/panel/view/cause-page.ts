/** A piece of a page about a cause: as much of Markdown as those pages use. */
export interface Block {
  readonly kind: 'heading' | 'text' | 'code';
  readonly text: string;
}

/** The pieces of a page, without its title, its id and the link at its end, which stand elsewhere. */
export function causeBlocks(markdown: string): readonly Block[] {
  const parts = markdown.split(/^```\w*\n([\s\S]*?)^```$/m);
  return parts.flatMap((part, index): readonly Block[] => {
    if (index % 2 === 1) return [{ kind: 'code', text: part.trimEnd() }];
    return part
      .split(/\n{2,}/)
      .map((text) => text.trim())
      .filter((text) => text !== '' && !/^(?:# |`[a-z-]+` · |More: )/.test(text))
      .map((text) => {
        const heading = /^## (.*)$/.exec(text)?.[1];
        return heading === undefined ? { kind: 'text', text } : { kind: 'heading', text: heading };
      });
  });
}
