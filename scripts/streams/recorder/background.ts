import { Listeners } from '../../../extension/browser/listen.ts';
import { digestWith } from '../../../src/exchange/digest.ts';
import { maskEvent } from '../../../src/exchange/mask.ts';
import type { ObservedEvent } from '../../../src/exchange/observed-event.ts';

/** An extension that only notes the events of one tab, exactly as Corscope's own listeners give them. */
const digest = digestWith('0123456789abcdef');
const events: { readonly tabId: number; readonly event: ObservedEvent }[] = [];
const listeners = new Listeners((event, tabId) => {
  events.push({ tabId, event: maskEvent(event, digest) });
});

chrome.runtime.onConnect.addListener((port) => {
  const tabId = Number(port.name);
  listeners.listenTo([tabId]);
  port.onMessage.addListener(() => {
    const taken = events.splice(0).filter((one) => one.tabId === tabId || one.tabId === -1);
    port.postMessage(taken.map(({ event }) => event));
  });
});
