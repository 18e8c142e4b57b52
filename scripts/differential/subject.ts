import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import type { Panel } from '../browsers/driver.ts';
import { poll } from '../browsers/poll.ts';

/** What the extension's background holds, asked as its panel asks: over a port of the panel's document. */
export class Subject {
  private readonly panel: Panel;

  constructor(panel: Panel) {
    this.panel = panel;
  }

  async exchanges(): Promise<readonly JudgedExchange[]> {
    const text = await this.panel.evaluate(`new Promise((resolve) => {
      ${openPort}
      port.onMessage.addListener((message) => {
        if (message.type !== 'snapshot') return;
        port.disconnect();
        resolve(JSON.stringify(message.exchanges));
      });
    })`);
    // Of this very project's protocol: src/protocol.ts.
    return JSON.parse(String(text)) as readonly JudgedExchange[];
  }

  /** Empties the recording; a long one would not fit into the browser's session store. */
  async clear(): Promise<void> {
    await this.panel.evaluate(`new Promise((resolve) => {
      ${openPort}
      port.onMessage.addListener((message) => {
        if (message.type === 'snapshot') port.postMessage({ type: 'clear' });
        if (message.type !== 'cleared') return;
        port.disconnect();
        resolve(null);
      });
    })`);
  }

  /**
   * The exchanges, once as many as `count` have ended and each is decided, or is one that the extension gave
   * up to decide: its last try to learn of the delivery is over long before nothing changed for that time.
   */
  async settled(count: number): Promise<readonly JudgedExchange[]> {
    let last = '';
    let since = Date.now();
    return poll(
      `${count} ended exchanges in the extension`,
      async () => {
        const all = await this.exchanges();
        const state = JSON.stringify(
          all.map(({ id, judgement }) => [id, judgement.decision, judgement.outcome]),
        );
        if (state !== last) since = Date.now();
        last = state;
        const quiet = Date.now() - since;
        const decided = all.every(isDecided);
        return (all.length >= count && decided && quiet > 200) || quiet > quietMs ? all : null;
      },
      60_000,
    );
  }
}

/** More than all of the extension's own tries (3.4 s), with room for a busy machine. */
const quietMs = 6_000;

function isDecided({ end, judgement: { decision, outcome, mode } }: JudgedExchange): boolean {
  if (end === null || decision.kind === 'pending' || decision.kind === 'undetermined') return false;
  // Of what is no matter of CORS the extension does not ask whether it was delivered.
  return outcome.kind !== 'unknown' || decision.kind === 'not-cors' || mode.value !== 'cors';
}

const openPort = `const port = chrome.runtime.connect({ name: 'panel:' + chrome.devtools.inspectedWindow.tabId });`;
