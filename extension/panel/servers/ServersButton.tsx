import { useListView, usePanel } from '../panel-context.ts';
import { ServersIcon } from '../parts/icons.tsx';
import { words } from '../text/words.ts';

/** Shows the servers in place of the requests, and the requests again. */
export function ServersButton() {
  const view = usePanel((state) => state.view);
  const setView = usePanel((state) => state.setView);
  const { counts } = useListView();
  const shown = view === 'servers';
  return (
    <button
      type="button"
      className="chip"
      data-part="servers-button"
      aria-pressed={shown}
      title={words.servers.title}
      onClick={() => setView(shown ? 'requests' : 'servers')}
    >
      <ServersIcon />
      <b className="folds">{words.servers.name}</b>{' '}
      <span className="chip-count">{words.count(counts.servers)}</span>
    </button>
  );
}
