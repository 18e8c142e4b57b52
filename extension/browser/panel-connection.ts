import { type FromPanel, PANEL_PORT, type ToPanel } from '../../src/protocol.ts';
import { inspectedTabId } from './devtools.ts';
import { keepConnected } from './keep-connected.ts';

export interface PanelHandlers {
  onMessage(message: ToPanel): void;
  onConnectionChange(connected: boolean): void;
}

export interface PanelConnection {
  send(message: FromPanel): void;
  close(): void;
}

/** The panel's line to the background; comes back by itself and then gets a snapshot. */
export function connectPanel(handlers: PanelHandlers): PanelConnection {
  return keepConnected<FromPanel, ToPanel>(PANEL_PORT, inspectedTabId(), handlers);
}
