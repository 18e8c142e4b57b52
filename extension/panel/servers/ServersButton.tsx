import { useListView, usePanel } from '../panel-context.ts';
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
      <b>{words.servers.name}</b> <span className="chip-count">{counts.servers}</span>
    </button>
  );
}
