import type { Panel } from '../browsers/driver.ts';

/** One row of the panel, as far as the soak asks. Serials are those of the answers that the row shows. */
export interface Row {
  readonly id: string;
  readonly requestId: string;
  readonly hops: readonly RowHop[];
  readonly verdict: string;
  readonly at: string | null;
  readonly ended: boolean;
  readonly notes: readonly string[];
}

export interface RowHop {
  readonly method: string;
  readonly url: string;
  readonly preflight: { readonly serial: string | null } | null;
  readonly serial: string | null;
}

export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly restarts: number;
  readonly filled: number | null;
}

export interface Recording {
  readonly rows: readonly Row[];
  readonly gaps: readonly Gap[];
  readonly dropped: number;
}

/**
 * Follows the recording as the panel does, over a port of the panel's document, and keeps of each row what the
 * soak needs: to ask for all rows again and again would be a load of its own.
 */
export async function follow(panel: Panel): Promise<void> {
  await panel.evaluate(`new Promise((resolve) => {
    const serialOf = (answer) =>
      answer?.headers.find(([name]) => name.toLowerCase() === 'x-serial')?.[1] ?? null;
    const rowOf = ({ id, requestId, hops, end, notes, judgement: { decision } }) => ({
      id,
      requestId,
      hops: hops.map(({ method, url, preflight, response }) => ({
        method,
        url,
        preflight: preflight === null ? null : { serial: serialOf(preflight.response) },
        serial: serialOf(response),
      })),
      verdict: decision.kind,
      at: decision.at ?? null,
      ended: end !== null,
      notes,
    });
    const rows = new Map();
    const gaps = new Map();
    const followed = { rows, gaps, dropped: 0, changedAt: Date.now() };
    window.followed = followed;
    const takeMarker = (marker) => marker.kind === 'gap' && gaps.set(marker.id, marker);
    const take = (message) => {
      followed.changedAt = Date.now();
      if (message.type === 'snapshot' || message.type === 'cleared') {
        rows.clear();
        gaps.clear();
      }
      for (const exchange of message.exchanges ?? []) rows.set(exchange.id, rowOf(exchange));
      if (message.type === 'snapshot') message.markers.forEach(takeMarker);
      if (message.type === 'marker-added') takeMarker(message.marker);
      if (message.type === 'exchanges-dropped') for (const id of message.ids) rows.delete(id);
      if (message.state !== undefined) followed.dropped = message.state.dropped;
      resolve(null);
    };
    const open = () => {
      const port = chrome.runtime.connect({ name: 'panel:' + chrome.devtools.inspectedWindow.tabId });
      let live = true;
      const again = () => {
        if (live) setTimeout(open, 50);
        live = false;
      };
      port.onMessage.addListener(take);
      port.onDisconnect.addListener(again);
      // A new background says so: the end of a port is told late.
      chrome.runtime.onMessage.addListener(() => {
        if (live) port.disconnect();
        again();
      });
    };
    open();
  })`);
}

/** Milliseconds for which nothing has changed. */
export async function quietFor(panel: Panel): Promise<number> {
  return Number(await panel.evaluate('Date.now() - window.followed.changedAt'));
}

export async function readRecording(panel: Panel): Promise<Recording> {
  const text = await panel.evaluate(`JSON.stringify({
    rows: [...window.followed.rows.values()],
    gaps: [...window.followed.gaps.values()],
    dropped: window.followed.dropped,
  })`);
  return JSON.parse(String(text)) as Recording;
}

/** Room for every row of this run, and an empty list. */
export async function makeRoom(panel: Panel, capacity: number): Promise<void> {
  await panel.evaluate(`chrome.storage.local.set({ settings: { capacity: ${capacity} } })`);
  await panel.evaluate(`new Promise((resolve) => {
    const port = chrome.runtime.connect({ name: 'panel:' + chrome.devtools.inspectedWindow.tabId });
    port.onMessage.addListener((message) => {
      if (message.type === 'snapshot') port.postMessage({ type: 'clear' });
      if (message.type !== 'cleared') return;
      port.disconnect();
      resolve(null);
    });
  })`);
}
