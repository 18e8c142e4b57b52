import { Fragment } from 'react';
import { useListView, usePanel } from '../../panel-context.ts';
import { words } from '../../text/words.ts';
import { clip, visible } from '../../view/visible.ts';

interface Props {
  readonly rows: readonly { readonly id: string; readonly asked: string }[];
}

const most = 8;

/** Other rows by name; a click selects one. Rows of the same name are told apart by their numbers. */
export function RowNames({ rows }: Props) {
  const select = usePanel((state) => state.select);
  const setView = usePanel((state) => state.setView);
  const show = (id: string): void => {
    setView('requests');
    select(id);
  };
  const { numbers } = useListView();
  const names = rows.map(({ asked }) => asked);
  const shown = rows.slice(0, most);
  return (
    <>
      {shown.map(({ id, asked }, index) => {
        const twice = names.indexOf(asked) !== names.lastIndexOf(asked);
        return (
          <Fragment key={id}>
            {index > 0 && ', '}
            <button type="button" className="link-button mono" data-row={id} onClick={() => show(id)}>
              {visible(clip(asked, 80).text)}
              {twice && ` (${words.proof.number(numbers.get(id) ?? 0)})`}
            </button>
          </Fragment>
        );
      })}
      {rows.length > most && ` ${words.proof.more(rows.length - most)}`}
    </>
  );
}
