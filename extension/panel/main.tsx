import { connectPanel, type PanelConnection } from '../browser/panel-connection.ts';
import { canOpenSources, openSource } from '../browser/resources.ts';
import { watchTheme } from '../browser/theme.ts';
import { mountPanel } from './mount.tsx';
import { paced } from './paced.ts';
import { createPanelStore } from './store.ts';
import { applyTheme } from './theme.ts';

// The connection may report before connectPanel returns; the store must be there by then.
let connection: PanelConnection | null = null;
const store = createPanelStore((message) => connection?.send(message), canOpenSources() ? openSource : null);
connection = connectPanel({
  onMessage: paced((messages) => store.getState().receive(...messages)),
  onConnectionChange: (connected) => store.getState().connectionChanged(connected),
});

watchTheme(applyTheme);
const root = document.getElementById('root');
if (root !== null) mountPanel(root, store);
