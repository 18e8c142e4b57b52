import { visiblePieces } from '../view/visible.ts';

/** Text from the wire, its invisible characters as marked codes. */
export function WireText({ text }: { text: string }) {
  return visiblePieces(text).map((piece, index) =>
    piece.escaped ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
      <span key={index} className="escaped">
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}
