/**
 * Runs before Corscope's own background and tells of every event that the browser hands to one of its listeners,
 * so that the soak can tell what was never delivered from what was delivered and lost.
 */
const { webRequest } = globalThis.browser ?? globalThis.chrome;
const run = Math.random();
const told = new BroadcastChannel('soak-witness');
told.postMessage({ serial: null, at: Date.now(), run });
const names = [
  'onBeforeRequest',
  'onSendHeaders',
  'onHeadersReceived',
  'onBeforeRedirect',
  'onCompleted',
  'onErrorOccurred',
];
for (const name of names) {
  const event = webRequest[name];
  const [add, remove] = [event.addListener.bind(event), event.removeListener.bind(event)];
  const wrapped = new Map();
  event.addListener = (listener, ...more) => {
    const wrapper = (details) => {
      const serial = details.responseHeaders?.find(
        (header) => header.name.toLowerCase() === 'x-serial',
      )?.value;
      if (serial !== undefined) told.postMessage({ serial, at: Date.now(), run });
      return listener(details);
    };
    wrapped.set(listener, wrapper);
    add(wrapper, ...more);
  };
  event.removeListener = (listener) => remove(wrapped.get(listener) ?? listener);
}
