import type { Browser } from '../browsers/driver.ts';
import { launchBrowser } from '../browsers/launch.ts';
import type { Bench } from './run.ts';
import { CaseServer } from './server.ts';
import { Subject } from './subject.ts';
import { plainHosts, startWorld } from './world.ts';

export interface Place {
  readonly browser: Browser;
  /** The browser's program. */
  readonly path: string;
  /** The built extension, absolute. */
  readonly extension: string;
}

/** Servers, the browser with the extension, DevTools open on the page, and cookies set. */
export async function startBench(place: Place): Promise<Bench & { stop(): Promise<void> }> {
  const server = new CaseServer();
  const world = await startWorld(server.listener);
  const driver = await launchBrowser({ ...place, headless: true, hosts: plainHosts }).catch(
    async (error: unknown) => {
      await world.stop();
      throw error;
    },
  );
  const stop = async (): Promise<void> => {
    await driver.close();
    await world.stop();
  };
  try {
    await driver.openDevTools();
    await driver.openPage(`${world.pageOrigin}/`);
    const subject = new Subject(await driver.openPanel());
    const warm = `${world.pageOrigin}/cookie`;
    await driver.warmUp(warm, async () =>
      (await subject.exchanges()).some(({ hops }) => hops[0].url === warm),
    );
    for (const host of ['home', 'abroad', 'second-abroad', 'plain', 'second-plain'] as const) {
      const url = `${world.originOf(host)}/cookie`;
      await driver.evaluateInPage(`fetch(${JSON.stringify(url)}, { credentials: 'include' }).then(() => 0)`);
    }
    return { driver, subject, server, world, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
