import { offered } from '../../src/fix/syntaxes.ts';
import { openHelp, openOptions } from '../browser/pages.ts';
import { connectPanel, type PanelConnection } from '../browser/panel-connection.ts';
import { canOpenSources, openSource } from '../browser/resources.ts';
import { readSettings } from '../browser/settings.ts';
import { watchTheme } from '../browser/theme.ts';
import { mountPanel } from './mount.tsx';
import { paced } from './paced.ts';
import { createPanelStore } from './store.ts';
import { applyTheme } from './theme.ts';

// The connection may report before connectPanel returns; the store must be there by then.
let connection: PanelConnection | null = null;
const store = createPanelStore((message) => connection?.send(message), {
  openSource: canOpenSources() ? openSource : null,
  openHelp,
  openOptions,
});
connection = connectPanel({
  onMessage: paced((messages) => store.getState().receive(...messages)),
  onConnectionChange: (connected) => store.getState().connectionChanged(connected),
});

watchTheme(applyTheme);
void readSettings().then(({ syntax }) => {
  if (offered().some(({ id }) => id === syntax)) store.getState().setFixOptions({ syntax });
});
const root = document.getElementById('root');
if (root !== null) mountPanel(root, store);
