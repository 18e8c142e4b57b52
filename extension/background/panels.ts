import type { FromPanel, ToPanel } from '../../src/protocol.ts';
import type { Channel } from '../browser/ports.ts';

export type PanelChannel = Channel<ToPanel, FromPanel>;

/** The open panels of each tab: DevTools may be open for one tab more than once. */
export class Panels {
  private readonly open = new Map<number, Set<PanelChannel>>();

  add(channel: PanelChannel): void {
    const { tabId } = channel;
    const panels = this.open.get(tabId) ?? new Set();
    this.open.set(tabId, panels.add(channel));
    channel.onClose(() => panels.delete(channel));
  }

  tell(tabId: number, message: ToPanel): void {
    for (const panel of this.open.get(tabId) ?? []) panel.post(message);
  }
}
