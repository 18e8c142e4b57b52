import { useRef, useState } from 'react';
import { Group, Panel as Pane, Separator } from 'react-resizable-panels';
import { Detail } from './detail/Detail.tsx';
import { Footer } from './frame/Footer.tsx';
import { HarBar } from './frame/HarBar.tsx';
import { KeysDialog } from './frame/KeysDialog.tsx';
import { ListState } from './frame/ListState.tsx';
import { Notice } from './frame/Notice.tsx';
import { Toolbar } from './frame/Toolbar.tsx';
import { useExplaining } from './frame/use-explaining.ts';
import { useDropHar } from './frame/use-har-files.ts';
import { usePanelKeys } from './frame/use-panel-keys.ts';
import { ExchangeList } from './list/ExchangeList.tsx';
import { PanelContext, usePanel, usePanelContextValue } from './panel-context.ts';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { useElementWidth } from './parts/use-element-width.ts';
import { ServersView } from './servers/ServersView.tsx';
import type { PanelStore } from './store.ts';
import { words } from './text/words.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/toolbar.css';
import './styles/list.css';
import './styles/waterfall.css';
import './styles/detail.css';
import './styles/sequence.css';
import './styles/forced-colors.css';

/** The whole panel, on one store. */
export function Panel({ store }: { store: PanelStore }) {
  return (
    <PanelContext value={usePanelContextValue(store)}>
      <Frame />
    </PanelContext>
  );
}

// Below this width the detail goes under the list.
const stackBelow = 700;

function Frame() {
  const root = useRef<HTMLDivElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [keysShown, setKeysShown] = useState(false);
  const stacked = useElementWidth(root) < stackBelow;
  const selected = usePanel((state) =>
    state.selected === null ? undefined : state.exchanges.get(state.selected),
  );
  const select = usePanel((state) => state.select);
  const toggleRecording = usePanel((state) => state.toggleRecording);
  const reconnecting = usePanel((state) => state.connection === 'reconnecting');

  const { over, handlers } = useDropHar();
  useExplaining();

  const view = usePanel((state) => state.view);
  const setView = usePanel((state) => state.setView);

  const closeDetail = (): boolean => {
    if (view === 'servers') {
      setView('requests');
      return true;
    }
    if (selected === undefined) return false;
    select(null);
    document.getElementById('exchange-list')?.focus();
    return true;
  };
  usePanelKeys({
    focusFilter: () => filter.current?.select(),
    showKeys: () => setKeysShown(true),
    toggleRecording,
    closeDetail,
  });

  return (
    <div ref={root} className="panel" data-stacked={stacked ? '' : undefined} {...handlers}>
      <header>
        <h1 className="hidden-text">{words.name}</h1>
        <Toolbar filterRef={filter} onShowKeys={() => setKeysShown(true)} />
        {reconnecting && (
          <div className="banner" role="status" data-state="reconnecting">
            {words.states.reconnecting}
          </div>
        )}
        <HarBar />
      </header>
      <main className="panes">
        {view === 'servers' && (
          <ErrorBoundary of="servers">
            <ServersView />
          </ErrorBoundary>
        )}
        {view === 'requests' && (
          <Group orientation={stacked ? 'vertical' : 'horizontal'}>
            <Pane id="list" minSize={stacked ? 90 : 200} defaultSize={stacked ? '38' : '46'}>
              <div className="list-pane">
                <ErrorBoundary of="list">
                  <ExchangeList onEnter={() => document.getElementById('detail-body')?.focus()} />
                  <ListState />
                </ErrorBoundary>
              </div>
            </Pane>
            {selected !== undefined && (
              <>
                <Separator className="splitter" aria-label={words.detail.resize} />
                <Pane id="detail" minSize={stacked ? 120 : 280}>
                  <Detail exchange={selected} onClose={closeDetail} />
                </Pane>
              </>
            )}
          </Group>
        )}
      </main>
      {over && <div className="drop">{words.har.drop}</div>}
      <Notice />
      <Footer />
      <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}
