import { offered } from '../../src/fix/syntaxes.ts';
import { openHelp, openOptions } from '../browser/pages.ts';
import { connectPanel, type PanelConnection } from '../browser/panel-connection.ts';
import { canOpenSources, openSource } from '../browser/resources.ts';
import { onSettingsChanged, readSettings } from '../browser/settings.ts';
import { watchTheme } from '../browser/theme.ts';
import { reloadKeepingView, restoreView } from './keep-view.ts';
import { paced } from './paced.ts';
import { chooseLanguage } from './text/language.ts';
import { applyTheme } from './theme.ts';

watchTheme(applyTheme);
const { language, syntax } = await readSettings();
chooseLanguage(language);
// Whatever has words is loaded after that.
const [{ createPanelStore }, { mountPanel }] = await Promise.all([
  import('./store.ts'),
  import('./mount.tsx'),
]);

// The connection may report before connectPanel returns; the store must be there by then.
let connection: PanelConnection | null = null;
const store = createPanelStore((message) => connection?.send(message), {
  openSource: canOpenSources() ? openSource : null,
  openHelp,
  openOptions,
});
if (offered().some(({ id }) => id === syntax)) store.getState().setFixOptions({ syntax });
restoreView(store);
connection = connectPanel({
  onMessage: paced((messages) => store.getState().receive(...messages)),
  onConnectionChange: (connected) => store.getState().connectionChanged(connected),
});

onSettingsChanged((settings) => {
  if (settings.language === language) return;
  // What is recorded comes back from the background; a file that is shown would not.
  const loadAnew = (): void => {
    if (store.getState().imported === null) reloadKeepingView(store);
  };
  store.subscribe(loadAnew);
  loadAnew();
});
const root = document.getElementById('root');
if (root !== null) mountPanel(root, store);
