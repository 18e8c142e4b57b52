import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { findingsOf, rowsOfServer } from '../findings.ts';
import { useListView, usePanelStore } from '../panel-context.ts';
import { copyText } from '../parts/copy-text.ts';
import { words } from '../text/words.ts';
import { rowView } from '../view/row-view.ts';
import { type Copy, copyGroups, copyOf } from './copy-texts.ts';
import type { MenuItem } from './Menu.tsx';
import { onlyServer } from './only-server.ts';

/** What can be done with a request: the lines of its menu, the same wherever it is opened. */
export function useExchangeMenu(): (exchange: JudgedExchange) => readonly (MenuItem | null)[] {
  const store = usePanelStore();
  const { siblings } = useListView();
  return (exchange) => {
    const findings = findingsOf(exchange, siblings);
    const { host } = rowView(exchange);
    const group = rowsOfServer(exchange, siblings);
    const { say, setFilterText } = store.getState();
    const itemOf = (what: Copy): MenuItem => {
      const text = copyOf(what, exchange, findings, group);
      const copy = async (): Promise<void> => {
        if (text === null) return;
        say((await copyText(text)) ? words.menu.copied[what] : words.menu.refused);
      };
      return { id: what, label: words.menu.copy[what], disabled: text === null, run: () => void copy() };
    };
    const filter: MenuItem = {
      id: 'only-server',
      label: words.menu.onlyServer,
      disabled: host === '',
      run: () => setFilterText(onlyServer(store.getState().filterText, host)),
    };
    return [...copyGroups.flatMap((group) => [...group.map(itemOf), null]), filter];
  };
}
