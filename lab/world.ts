import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit } from '../scripts/browsers/at-exit.ts';
import { closedPort } from '../scripts/set-up/free-port.mjs';
import { type Disguise, disguise as disguised } from './disguise.ts';
import { publishFiles } from './published-files.ts';
import type { Page, Scenario } from './scenario.ts';
import { scenarios as all } from './scenarios/all.ts';
import { LabServers } from './servers/lab-servers.ts';
import { startPage } from './servers/page.ts';
import { isSecured } from './servers/server-key.ts';
import { originOf, type PagePlaces, stepsOf } from './steps.ts';

export interface Lab {
  /** `http://localhost:PORT/`, the page that lists and plays the scenarios. */
  readonly pageUrl: string;
  /** The same without the slash: what browsers send as `Origin`. */
  readonly origin: string;
  readonly scenarios: readonly Scenario[];
  /** What browsers send as `Origin` from that page of a scenario, its own by default. */
  originOf(scenario: Scenario, page?: Page): string;
  /** Where the scenario's request goes. Starts the server when needed, and waits until it answers. */
  urlFor(scenario: Scenario): Promise<string>;
  /** Why it cannot be played here, in that browser or in none, as a sentence's end; `null` when it can. */
  whyNot(scenario: Scenario, browser: 'chromium' | 'firefox' | null): string | null;
  /**
   * Restarts the Django of a scenario, on the port that it has, with other settings: `edit` is given the whole
   * text of its settings.py, see `settings-text`. `null` puts back what was.
   *
   * @throws when the server of the scenario is no Django, or does not start with these settings
   */
  changeSettings(scenario: Scenario, edit: ((settings: string) => string) | null): Promise<void>;
  /** Ends the processes and servers that this lab started, and no others. */
  stop(): Promise<void>;
}

export interface LabOptions {
  /** The python of the environment that has `requirements.txt`. */
  readonly python: string;
  /** One line for a person when something starts. */
  readonly log?: (line: string) => void;
  /** Seed of other names, paths, hosts and another order for everything; see `disguise`. */
  readonly disguise?: number;
}

export async function startLab({ python, log = () => {}, disguise }: LabOptions): Promise<Lab> {
  const world: Pick<Disguise, 'scenarios' | 'words'> & { pageHost: string } =
    disguise === undefined ? { scenarios: all, words: {}, pageHost: 'localhost' } : disguised(all, disguise);
  const folder = mkdtempSync(path.join(tmpdir(), 'corscope-lab-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const cancel = atExit(remove);

  const find = (id: string) => world.scenarios.find((known) => known.id === id);
  const source = {
    scenarios: world.scenarios,
    async start(id: string) {
      const scenario = find(id);
      if (scenario === undefined) throw new Error(`no scenario ${id}`);
      return stepsOf(scenario, await urlFor(scenario), places);
    },
  };
  const [page, oldPage] = await Promise.all([startPage(source), startPage(source)]);
  const places: PagePlaces = { host: world.pageHost, port: page.port, oldPort: oldPage.port };
  const origin = originOf(undefined, places);
  const servers = new LabServers({
    python,
    log,
    folder,
    words: world.words,
    files: publishFiles(path.join(folder, 'files'), world.words),
    env: { LAB_ORIGIN: origin, LAB_OLD_ORIGIN: originOf({ oldPort: true }, places) },
    closedPort: await closedPort(),
  });
  const urlFor = async ({ server, host = '127.0.0.1', request }: Scenario) =>
    `${isSecured(server) ? 'https' : 'http'}://${host}:${await servers.portOf(server)}${request.path}`;

  return {
    pageUrl: `${origin}/`,
    origin,
    scenarios: world.scenarios,
    originOf: (scenario, sender = scenario.page) => originOf(sender, places),
    urlFor,
    whyNot: ({ server, only }, browser) =>
      only !== undefined && browser !== null && only.browser !== browser
        ? only.because
        : servers.whyNot(server),
    changeSettings: ({ server }, edit) => servers.changeSettings(server, edit),
    async stop() {
      await Promise.all([page.stop(), oldPage.stop(), servers.stop()]);
      cancel();
      remove();
    },
  };
}
