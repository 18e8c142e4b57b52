import type { RunningServer } from './process-server.ts';

type Begin = (port: number | undefined) => Promise<RunningServer>;

/**
 * Servers that are started when they are first asked for, so that two who ask at once get the same one. Beyond
 * `most` the one that was not asked for the longest is stopped; it comes back on the port that it had.
 */
export class Pool {
  private readonly running = new Map<string, Promise<RunningServer>>();
  private readonly ports = new Map<string, number>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** @param begin - starts it, on that port if it can be had */
  async get(key: string, begin: Begin): Promise<RunningServer> {
    const known = this.running.get(key);
    if (known !== undefined) {
      // The last of the map is the one asked for last.
      this.running.delete(key);
      this.running.set(key, known);
      return known;
    }
    await this.makeRoom();
    const again = this.running.get(key);
    if (again !== undefined) return again;
    return this.begin(key, begin);
  }

  /** Stops it, if it runs, and starts it anew on the port that it had. */
  async restart(key: string, begin: Begin): Promise<RunningServer> {
    await this.stop(key);
    return this.begin(key, begin);
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.running.keys()].map((key) => this.stop(key)));
  }

  private begin(key: string, begin: Begin): Promise<RunningServer> {
    const starting = begin(this.ports.get(key));
    this.running.set(key, starting);
    starting.then(
      ({ port }) => this.ports.set(key, port),
      () => this.running.delete(key),
    );
    return starting;
  }

  private async makeRoom(): Promise<void> {
    const [oldest] = this.running.keys();
    if (oldest !== undefined && this.running.size >= this.most) await this.stop(oldest);
  }

  private async stop(key: string): Promise<void> {
    const member = this.running.get(key);
    this.running.delete(key);
    const server = await member?.catch(() => null);
    await server?.stop();
  }
}
