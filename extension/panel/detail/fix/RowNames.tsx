import { Fragment } from 'react';
import { useListView, usePanel } from '../../panel-context.ts';
import { words } from '../../text/words.ts';
import { exactTime } from '../../view/time.ts';
import { clip, visible } from '../../view/visible.ts';

interface Props {
  readonly rows: Rows;
  /** All that are spoken of nearby: a name that stands for two of them says which. */
  readonly among?: Rows;
}

type Rows = readonly { readonly id: string; readonly asked: string }[];

const most = 8;

function nameOf(asked: string): string {
  const { text, hidden } = clip(asked, 80);
  return `${visible(text)}${hidden > 0 ? '…' : ''}`;
}

/** Other rows by name; a click selects one. Rows of the same name are told apart by the time that the list shows, and if need be by a number. */
export function RowNames({ rows, among = rows }: Props) {
  const select = usePanel((state) => state.select);
  const setView = usePanel((state) => state.setView);
  const show = (id: string): void => {
    setView('requests');
    select(id);
  };
  const exchanges = usePanel((state) => state.exchanges);
  const { numbers } = useListView();
  const timeOf = (id: string): string => exactTime(exchanges.get(id)?.startedAt ?? 0);
  const whichOf = ({ id, asked }: Rows[number]): string => {
    const twins = among.filter((one) => one.asked === asked);
    if (twins.length < 2) return '';
    const time = timeOf(id);
    const atOnce = twins.filter((one) => timeOf(one.id) === time).length > 1;
    return atOnce ? ` (${time}, ${words.proof.number(numbers.get(id) ?? 0)})` : ` (${time})`;
  };
  const shown = rows.slice(0, most);
  return (
    <>
      {shown.map((row, index) => {
        const { id, asked } = row;
        return (
          <Fragment key={id}>
            {index > 0 && ', '}
            <button type="button" className="link-button mono" data-row={id} onClick={() => show(id)}>
              {nameOf(asked)}
              {whichOf(row)}
            </button>
          </Fragment>
        );
      })}
      {rows.length > most && ` ${words.proof.more(rows.length - most)}`}
    </>
  );
}
