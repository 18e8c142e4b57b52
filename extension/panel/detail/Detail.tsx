import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { findingsWithBody, rowsOfServer } from '../findings.ts';
import { CopyMenu } from '../frame/CopyMenu.tsx';
import { useListView, usePanel } from '../panel-context.ts';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { CloseIcon } from '../parts/icons.tsx';
import type { Tab } from '../store.ts';
import { words } from '../text/words.ts';
import { isEdited } from '../whatif/tried.ts';
import { WhatIfTab } from '../whatif/WhatIfTab.tsx';
import { DecisionTab } from './DecisionTab.tsx';
import { HeadersTab } from './HeadersTab.tsx';

const tabs: readonly Tab[] = ['decision', 'headers', 'whatif'];

interface Props {
  readonly exchange: JudgedExchange;
  readonly onClose: () => void;
}

/** The selected exchange, whole. */
export function Detail({ exchange, onClose }: Props) {
  const { siblings } = useListView();
  const tab = usePanel((state) => state.tab);
  const answer = usePanel((state) => state.bodies.get(exchange.id) ?? null);
  const askBody = usePanel((state) => state.askBody);
  const body = useRef<HTMLDivElement>(null);
  const ended = exchange.end !== null;
  useEffect(() => {
    if (ended) askBody(exchange.id);
  }, [exchange.id, ended, askBody]);
  // Another exchange is another page: start at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the id and the tab are the reason, not an input
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [exchange.id, tab]);
  return (
    <section className="detail" aria-label={words.detail.label}>
      <TabBar exchange={exchange} onClose={onClose} />
      <div
        ref={body}
        id="detail-body"
        className="detail-body"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by key
        tabIndex={0}
      >
        <ErrorBoundary of={`${exchange.id} ${tab}`}>
          {tab === 'headers' && <HeadersTab exchange={exchange} body={answer} />}
          {tab === 'whatif' && (
            <WhatIfTab key={exchange.id} exchange={exchange} group={rowsOfServer(exchange, siblings)} />
          )}
          {tab === 'decision' && (
            <DecisionTab
              exchange={exchange}
              findings={findingsWithBody(exchange, siblings, answer)}
              group={rowsOfServer(exchange, siblings)}
            />
          )}
        </ErrorBoundary>
      </div>
    </section>
  );
}

function TabBar({ exchange, onClose }: Props) {
  const tab = usePanel((state) => state.tab);
  const setTab = usePanel((state) => state.setTab);
  const trial = usePanel((state) => state.trials.get(exchange.id));
  const edited = trial !== undefined && isEdited(trial);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] ?? tab;
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="tab-bar">
      <div role="tablist" aria-label={words.detail.label} onKeyDown={onKeyDown}>
        {tabs.map((name) => (
          <button
            key={name}
            id={`tab-${name}`}
            type="button"
            role="tab"
            aria-selected={tab === name}
            aria-controls="detail-body"
            tabIndex={tab === name ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {words.detail[name]}
            {name === 'whatif' && edited && (
              <span className="tab-edited" title={words.detail.edited} data-part="whatif-edited">
                <span className="hidden-text">{words.detail.edited}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div className="tab-bar-end">
        <CopyMenu exchange={exchange} />
        <button
          type="button"
          className="icon-button"
          aria-label={words.detail.close}
          title={`${words.detail.close} (Esc)`}
          onClick={onClose}
        >
          <CloseIcon />
        </button>
      </div>
    </div>
  );
}
