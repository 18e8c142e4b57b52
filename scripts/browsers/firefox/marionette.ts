import { connect, type Socket } from 'node:net';

/** An answer of the protocol: [1, id, error or null, result or null]. The first thing sent is a greeting, no array. */
type Message = readonly [1, number, { error: string; message: string } | null, unknown];

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Firefox's own remote control, over TCP: each message is its length in bytes, a colon and JSON. Unlike the
 * protocols on top of it, it also reaches the browser's own windows, and so DevTools.
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  private readonly socket: Socket;
  private readonly waiting = new Map<number, Waiting>();
  private received = Buffer.alloc(0);
  private lastId = 0;

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return new Marionette(socket);
  }

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => this.read(Buffer.from(chunk)));
    socket.on('error', () => this.giveUp());
    socket.on('close', () => this.giveUp());
  }

  send(command: string, parameters: object = {}): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      if (this.socket.destroyed) reject(new Error('Firefox is gone'));
      this.waiting.set(id, { resolve, reject });
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk]);
    for (;;) {
      const colon = this.received.indexOf(':');
      const length = Number(this.received.subarray(0, colon).toString());
      if (colon < 0 || this.received.length < colon + 1 + length) return;
      const text = this.received.subarray(colon + 1, colon + 1 + length).toString();
      this.received = this.received.subarray(colon + 1 + length);
      this.settle(JSON.parse(text));
    }
  }

  private settle(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as unknown as Message;
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === null) waiting?.resolve(result);
    else waiting?.reject(new Error(`Firefox: ${error.error}: ${error.message}`));
  }

  private giveUp(): void {
    for (const { reject } of this.waiting.values()) reject(new Error('Firefox is gone'));
    this.waiting.clear();
  }
}
