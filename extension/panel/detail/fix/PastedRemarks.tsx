import { useMemo } from 'react';
import type { JudgedExchange } from '../../../../src/exchange/exchange.ts';
import { RichText } from '../../parts/RichText.tsx';
import { settingsDoubts } from '../../view/settings-doubts.ts';

/** What is to be known of a pasted text, one line each; there before it has anything to say, so that it is heard. */
export function PastedRemarks({ pasted, exchange }: { pasted: string; exchange: JudgedExchange }) {
  const doubts = useMemo(() => settingsDoubts(pasted, exchange), [pasted, exchange]);
  return (
    <div role="status" className="paste-remarks" data-part="pasted-remarks">
      {doubts.map(({ kind, text }) => (
        <p key={text} data-remark={kind}>
          <RichText text={text} />
        </p>
      ))}
    </div>
  );
}
