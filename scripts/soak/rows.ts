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

/** What the background holds, asked as its panel asks, and cut down to what the soak needs. */
export async function readRecording(panel: Panel): Promise<Recording> {
  const text = await panel.evaluate(`new Promise((resolve) => {
    const serialOf = (answer) =>
      answer?.headers.find(([name]) => name.toLowerCase() === 'x-serial')?.[1] ?? null;
    const port = chrome.runtime.connect({ name: 'panel:' + chrome.devtools.inspectedWindow.tabId });
    port.onMessage.addListener((message) => {
      if (message.type !== 'snapshot') return;
      port.disconnect();
      const rows = message.exchanges.map(({ id, requestId, hops, end, notes, judgement: { decision } }) => ({
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
      }));
      const gaps = message.markers.filter(({ kind }) => kind === 'gap');
      resolve(JSON.stringify({ rows, gaps, dropped: message.state.dropped }));
    });
  })`);
  // Of this very project's protocol: src/protocol.ts.
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
