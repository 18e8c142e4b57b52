import { DEVTOOLS_PORT, type FromDevtools, type ToDevtools } from '../../src/protocol.ts';
import { createPanel, inspectedTabId } from '../browser/devtools.ts';
import { keepConnected } from '../browser/keep-connected.ts';
import { wasDelivered } from './delivery.ts';

// Recording begins here, when DevTools opens, and not with the first look at the panel: the open port
// is what tells the background that this tab is inspected.
const connection = keepConnected<FromDevtools, ToDevtools>(DEVTOOLS_PORT, inspectedTabId(), {
  onConnectionChange() {},
  onMessage(message) {
    if (message.type !== 'ask-delivery') return;
    void wasDelivered(message).then((delivered) =>
      connection.send({ type: 'delivery', id: message.id, delivered }),
    );
  },
});

// From the root: Firefox takes a relative path as relative to this page.
void createPanel('Corscope', '/icons/icon-32.png', '/extension/panel/panel.html');
