import { reloadKeepingView, restoreView } from '../../../extension/panel/keep-view.ts';
import { mountPanel } from '../../../extension/panel/mount.tsx';
import { createPanelStore } from '../../../extension/panel/store.ts';
import { applyTheme } from '../../../extension/panel/theme.ts';
import type { FromPanel, ToPanel } from '../../../src/protocol.ts';
import {
  echoing,
  everyday,
  hostile,
  many,
  markers,
  recordingState,
  stranger,
  timed,
  timedMarkers,
  warned,
} from './fixtures.ts';

/** The panel with a connection that the test holds: `window.harness`. */
const sent: FromPanel[] = [];
const opened: string[] = [];
const store = createPanelStore((message) => sent.push(message), {
  openHelp: () => opened.push('help'),
});

const harness = {
  sent,
  /** Pages outside of the panel. */
  opened,
  fixtures: {
    echoing,
    everyday,
    hostile,
    many,
    markers,
    recordingState,
    stranger,
    timed,
    timedMarkers,
    warned,
  },
  receive: (message: ToPanel) => store.getState().receive(message),
  connectionChanged: (connected: boolean) => store.getState().connectionChanged(connected),
  applyTheme,
  /** As when another language is chosen. */
  reload: () => reloadKeepingView(store),
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
restoreView(store);
const root = document.getElementById('root');
if (root !== null) mountPanel(root, store);
