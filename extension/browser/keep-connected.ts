import { type Channel, connect, onBackgroundWoke } from './ports.ts';

/** A background that cannot be reached (an update of the extension) is tried again this often. */
const RETRY_MS = 500;

interface Handlers<In> {
  onMessage(message: In): void;
  onConnectionChange(connected: boolean): void;
}

/**
 * A port that is made anew at once whenever it drops: the browser ends the background about thirty
 * seconds after its last event, open ports or not.
 *
 * `connected` is told with the first message, because a port can be opened to nobody.
 */
export function keepConnected<Out, In>(prefix: string, tabId: number, handlers: Handlers<In>) {
  let current: Channel<Out, In> | null = null;
  let closed = false;
  /** Said while nobody was there, or before it was known that somebody is. */
  let unsent: Out[] = [];
  let live = false;

  const open = (): void => {
    if (closed) return;
    let answered = false;
    try {
      current = connect<Out, In>(prefix, tabId);
    } catch {
      current = null;
      setTimeout(open, RETRY_MS);
      return;
    }
    current.onMessage((message) => {
      if (!answered) {
        answered = true;
        live = true;
        handlers.onConnectionChange(true);
      }
      handlers.onMessage(message);
      const waiting = unsent;
      unsent = [];
      for (const one of waiting) current?.post(one);
    });
    const channel = current;
    channel.onClose(() => {
      if (current !== channel) return;
      lost();
      if (answered) open();
      else setTimeout(open, RETRY_MS);
    });
  };
  const lost = (): void => {
    current = null;
    live = false;
    handlers.onConnectionChange(false);
  };
  onBackgroundWoke(() => {
    // One that was not answered went to a background that is gone.
    const old = current;
    if (old === null) return;
    if (live) lost();
    open();
    old.close();
  });
  open();

  return {
    /** Nothing is lost while the background is away: it is sent once it has answered again. */
    send(message: Out): void {
      if (live) current?.post(message);
      else unsent.push(message);
    },
    close(): void {
      closed = true;
    },
  };
}
