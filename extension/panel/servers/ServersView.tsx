import { useDeferredValue } from 'react';
import { useListView, usePanel } from '../panel-context.ts';
import { words } from '../text/words.ts';
import { ServerSection } from './ServerSection.tsx';
import { serverSummaries } from './server-summary.ts';
import '../styles/servers.css';

/** Every server: what its answers tell of its policy, what is wrong there, and one change for all of it. */
export function ServersView() {
  const setView = usePanel((state) => state.setView);
  // What is typed and clicked comes before what is counted anew.
  const siblings = useDeferredValue(useListView().siblings);
  const summaries = serverSummaries(siblings);
  return (
    <section className="servers detail-body" aria-labelledby="servers-title" data-part="servers">
      <header className="servers-head">
        <h2 id="servers-title">{words.servers.name}</h2>
        <button type="button" onClick={() => setView('requests')}>
          {words.servers.back}
        </button>
      </header>
      {summaries.length === 0 && <p className="muted">{words.servers.none}</p>}
      {summaries.map((summary) => (
        <ServerSection key={summary.server} summary={summary} />
      ))}
    </section>
  );
}
