import type { FromDevtools, FromPanel, ToDevtools, ToPanel } from '../../src/protocol.ts';
import { servePages } from '../browser/pages.ts';
import { acceptPorts } from '../browser/ports.ts';
import { Recorder } from './recorder.ts';

// Everything that may wake this worker is registered here, at top level, in the first tick.
const recorder = new Recorder();
acceptPorts<ToPanel, FromPanel, ToDevtools, FromDevtools>(
  (panel) => recorder.openPanel(panel),
  (devtools) => recorder.openDevtools(devtools),
);
servePages();
