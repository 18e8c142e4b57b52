import {
  DEVTOOLS_PORT,
  type FromDevtools,
  type ToDevtools,
  type ToldByDevtools,
} from '../../src/protocol.ts';
import { createPanel, inspectedTabId } from '../browser/devtools.ts';
import { keepConnected } from '../browser/keep-connected.ts';
import { Deliveries } from './deliveries.ts';
import { wasDelivered } from './delivery.ts';
import { DevtoolsRecord } from './record.ts';

/** The beginning of a body: enough to tell a Django page from a proxy's, and no more than that. */
const BODY_LENGTH = 4_096;

const deliveries = new Deliveries<ToldByDevtools>((number, told) =>
  connection.send({ type: 'told', number, told }),
);

const record = new DevtoolsRecord({
  tellNavigation: (url, at, since) => deliveries.tell({ type: 'navigated', url, at, since }),
  tellOrigins: (origins) => deliveries.tell({ type: 'origins', origins }),
  tellEntries: (gap, entries) => deliveries.tell({ type: 'record', gap, entries }),
  tellCallSites: (sites) => deliveries.tell({ type: 'call-sites', sites }),
});

/** The browser ends a background that had nothing to do for thirty seconds. */
const PING_MS = 20_000;

// Recording begins here, when DevTools opens, and not with the first look at the panel: the open port
// is what tells the background that this tab is inspected.
const connection = keepConnected<FromDevtools, ToDevtools>(DEVTOOLS_PORT, inspectedTabId(), {
  onConnectionChange: (connected) => deliveries.connectionChanged(connected),
  onMessage(message) {
    switch (message.type) {
      case 'ready':
        record.setKey(message.key);
        break;
      case 'ask-delivery':
        void wasDelivered(message).then((delivered) =>
          deliveries.tell({ type: 'delivery', id: message.id, delivered }),
        );
        break;
      case 'ask-record':
        void record.tellBetween(message.gap, message.from, message.to);
        break;
      case 'ask-body':
        void record
          .bodyOf(message.request)
          .then((body) =>
            deliveries.tell({ type: 'body', id: message.id, text: body?.slice(0, BODY_LENGTH) ?? null }),
          );
        break;
      case 'taken':
        deliveries.taken(message.number);
        break;
    }
  },
});

// As long as DevTools is open the background need not die: each time might lose events in flight.
setInterval(() => connection.send({ type: 'ping' }), PING_MS);

// From the root: Firefox takes a relative path as relative to this page.
void createPanel('Corscope', '/icons/icon-32.png', '/extension/panel/panel.html');
