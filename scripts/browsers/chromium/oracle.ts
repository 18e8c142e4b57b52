import type { CDPSession, Frame, Page } from 'playwright';
import type { Verdict } from '../driver.ts';
import { poll } from '../poll.ts';

type Open = Pick<Verdict, 'url' | 'method'> & { ended?: Omit<Verdict, 'url' | 'method'> };

/** Chromium tells over the DevTools protocol why it blocked a request, in its own words. */
export class NetworkOracle {
  private readonly requests = new Map<string, Open>();
  private readonly page: Page;
  /** By the preflight's own id: the request that it was made for. */
  private readonly preflights = new Map<string, string>();
  private readonly answers = new Map<string, Readonly<Record<string, string>>[]>();
  private attaching: Promise<void> = Promise.resolve();

  static async on(page: Page): Promise<NetworkOracle> {
    const oracle = new NetworkOracle(page);
    await oracle.attach(page);
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame())
        oracle.attaching = oracle.attaching.then(() => oracle.attachFrame(frame));
    });
    return oracle;
  }

  private constructor(page: Page) {
    this.page = page;
  }

  async drain(): Promise<readonly Verdict[]> {
    await this.attaching;
    const running = () => [...this.requests.values()].filter(({ ended }) => ended === undefined);
    await poll('the end of all requests', () => running().length === 0).catch((error) => {
      throw new Error(`still running: ${JSON.stringify(running().slice(0, 5))}`, { cause: error });
    });
    const verdicts = [...this.requests.values()].flatMap(({ url, method, ended }) =>
      ended === undefined ? [] : [{ url, method, ...ended }],
    );
    this.requests.clear();
    return verdicts;
  }

  /** Which preflight was made for which request, by the value of a header of their answers. */
  pairs(header: string): readonly { readonly preflight: string; readonly request: readonly string[] }[] {
    const answersOf = (id: string) => (this.answers.get(id) ?? []).flatMap((answer) => answer[header] ?? []);
    return [...this.preflights].flatMap(([id, request]) => {
      const [preflight] = answersOf(id);
      return preflight === undefined ? [] : [{ preflight, request: answersOf(request) }];
    });
  }

  private async attach(target: Page | Frame): Promise<void> {
    const session = await this.page.context().newCDPSession(target);
    this.listen(session);
    await session.send('Network.enable');
  }

  /** A frame of a process of its own, a sandboxed one for example, tells its requests to its own session. */
  private async attachFrame(frame: Frame): Promise<void> {
    await this.attach(frame).catch((error: unknown) => {
      const gone = frame.isDetached() || this.page.isClosed();
      if (!gone && !String(error).includes('does not have a separate CDP session')) throw error;
    });
  }

  private listen(session: CDPSession): void {
    session.on('Network.requestWillBeSent', ({ requestId, request, type, initiator }) => {
      if (initiator.type === 'preflight' && initiator.requestId !== undefined)
        this.preflights.set(requestId, initiator.requestId);
      // A navigation is no matter of CORS, and that of a frame may end in another session than it began.
      if (type === 'Document') return;
      if (type === 'Preflight' || initiator.type === 'preflight' || !/^https?:/.test(request.url)) return;
      // The same id again is a redirect: the first URL is the one that the page asked for.
      if (!this.requests.has(requestId))
        this.requests.set(requestId, { url: request.url, method: request.method });
    });
    session.on('Network.responseReceivedExtraInfo', ({ requestId, headers }) => {
      const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
      const answers = this.answers.get(requestId) ?? [];
      this.answers.set(requestId, [...answers, Object.fromEntries(lower)]);
    });
    session.on('Network.loadingFinished', ({ requestId }) => {
      this.end(requestId, { outcome: 'delivered', reason: null });
    });
    session.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus, blockedReason }) => {
      if (corsErrorStatus === undefined) {
        this.end(requestId, { outcome: 'failed', reason: blockedReason ?? errorText });
      } else {
        const { corsError: reason, failedParameter: parameter } = corsErrorStatus;
        this.end(requestId, { outcome: 'blocked', reason, ...(parameter === '' ? {} : { parameter }) });
      }
    });
  }

  private end(requestId: string, ended: NonNullable<Open['ended']>): void {
    const request = this.requests.get(requestId);
    if (request !== undefined) request.ended = ended;
  }
}
