import { DEVTOOLS_PORT, PANEL_PORT } from '../../src/protocol.ts';
import { browser } from './api.ts';

/** A typed end of a port. Posting to a port that is gone is not an error: its close was or will be told. */
export interface Channel<Out, In> {
  readonly tabId: number;
  post(message: Out): void;
  onMessage(listener: (message: In) => void): void;
  /** From this end; its own `onClose` is not called. */
  close(): void;
  onClose(listener: () => void): void;
}

interface RawPort {
  readonly name: string;
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

function channel<Out, In>(port: RawPort, tabId: number): Channel<Out, In> {
  return {
    tabId,
    post(message) {
      try {
        port.postMessage(message);
      } catch {
        // The other end went away between its last message and this one.
      }
    },
    // The one place where a message gets its type: both ends are this extension's own code.
    onMessage: (listener) => port.onMessage.addListener((message) => listener(message as In)),
    close: () => port.disconnect(),
    onClose: (listener) =>
      port.onDisconnect.addListener(() => {
        // Looked at, or Chromium writes "unchecked" into the console: nobody being there is no error.
        void browser.runtime.lastError;
        listener();
      }),
  };
}

/** Calls back for every page of the extension that connects. To be called at top level. */
export function acceptPorts<ToP, FromP, ToD, FromD>(
  onPanel: (panel: Channel<ToP, FromP>) => void,
  onDevtools: (devtools: Channel<ToD, FromD>) => void,
): void {
  browser.runtime.onConnect.addListener((port) => {
    const panelTab = tabIdAfter(PANEL_PORT, port.name);
    const devtoolsTab = tabIdAfter(DEVTOOLS_PORT, port.name);
    if (panelTab !== null) onPanel(channel(port, panelTab));
    if (devtoolsTab !== null) onDevtools(channel(port, devtoolsTab));
  });
}

/** Connects to the background, waking it if need be. */
export function connect<Out, In>(prefix: string, tabId: number): Channel<Out, In> {
  return channel(browser.runtime.connect({ name: `${prefix}${tabId}` }), tabId);
}

const WOKE = 'corscope-background-woke';

/**
 * Tells every page of the extension that this is a new background: the browser may tell them many seconds
 * later that their ports to the one before are closed.
 */
export function announceWake(): void {
  // Nobody there to hear it is no error.
  browser.runtime.sendMessage({ type: WOKE }).catch(() => {});
}

export function onBackgroundWoke(listener: () => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { type } = (message ?? {}) as { type?: unknown };
    if (type === WOKE) listener();
    return undefined;
  });
}

function tabIdAfter(prefix: string, name: string): number | null {
  if (!name.startsWith(prefix)) return null;
  const id = Number(name.slice(prefix.length));
  return Number.isInteger(id) ? id : null;
}
