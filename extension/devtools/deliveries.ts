/**
 * What is told to the background until the background says that it has taken it: a port to one that was ended
 * may look open for ten seconds, and what is posted there goes nowhere. Told again to the next background, in
 * order, it may arrive twice, and never not at all.
 */
export class Deliveries<Told> {
  private readonly untaken = new Map<number, Told>();
  private last = 0;
  private connected = false;
  private readonly send: (number: number, told: Told) => void;

  constructor(send: (number: number, told: Told) => void) {
    this.send = send;
  }

  tell(told: Told): void {
    this.last += 1;
    this.untaken.set(this.last, told);
    const [oldest] = this.untaken.keys();
    if (this.untaken.size > MOST && oldest !== undefined) this.untaken.delete(oldest);
    if (this.connected) this.send(this.last, told);
  }

  /** The background has taken it, and written down what it led to. */
  taken(number: number): void {
    this.untaken.delete(number);
  }

  connectionChanged(connected: boolean): void {
    this.connected = connected;
    if (!connected) return;
    for (const [number, told] of this.untaken) this.send(number, told);
  }
}

/** A background that does not come back (the extension was updated) is not to fill the memory. */
const MOST = 2_000;
