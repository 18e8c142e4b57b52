import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { Card } from '../parts/Card.tsx';
import { words } from '../text/words.ts';

/** What could not be told or was out of order. */
export function NotesCard({ exchange }: { exchange: JudgedExchange }) {
  if (exchange.notes.length === 0) return null;
  return (
    <Card title={words.cards.notes} part="notes">
      <ul className="card-text">
        {exchange.notes.map((note) => (
          <li key={note}>{words.notes[note]}</li>
        ))}
      </ul>
    </Card>
  );
}
