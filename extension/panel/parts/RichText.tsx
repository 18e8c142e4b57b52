import { visible } from '../view/visible.ts';

const span = /(`+)(.+?)\1(?!`)/gs;

/** A sentence whose backticks become code spans. All of it is text; nothing is ever markup. */
export function RichText({ text }: { text: string }) {
  const pieces: React.ReactNode[] = [];
  let from = 0;
  for (const match of text.matchAll(span)) {
    const [whole, , inside = ''] = match;
    pieces.push(visible(text.slice(from, match.index)));
    pieces.push(
      <code key={match.index}>
        <bdi>{visible(inside.trim())}</bdi>
      </code>,
    );
    from = match.index + whole.length;
  }
  pieces.push(visible(text.slice(from)));
  return <>{pieces}</>;
}
