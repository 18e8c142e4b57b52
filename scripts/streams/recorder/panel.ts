const port = chrome.runtime.connect({ name: String(chrome.devtools.inspectedWindow.tabId) });

/** `take()`: the events since the last call, as JSON. */
Object.assign(globalThis, {
  take: () =>
    new Promise((resolve) => {
      const listener = (events: unknown): void => {
        port.onMessage.removeListener(listener);
        resolve(JSON.stringify(events));
      };
      port.onMessage.addListener(listener);
      port.postMessage('take');
    }),
});
