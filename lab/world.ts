import { fileURLToPath } from 'node:url';
import { freePort } from '../scripts/set-up/free-port.mjs';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios/all.ts';
import { Once } from './servers/once.ts';
import { startPage } from './servers/page.ts';
import { startProxy } from './servers/proxy.ts';
import { type RunningServer, startPythonServer } from './servers/python-server.ts';

export interface Lab {
  /** `http://localhost:PORT/`, the page that lists and plays the scenarios. */
  readonly pageUrl: string;
  /** The same without the slash: what browsers send as `Origin`. */
  readonly origin: string;
  readonly scenarios: readonly Scenario[];
  /** Where the scenario's request goes. Starts the server when needed, and waits until it answers. */
  urlFor(scenario: Scenario): Promise<string>;
  /** Ends the processes and servers that this lab started, and no others. */
  stop(): Promise<void>;
}

export interface LabOptions {
  /** The python of the environment that has `requirements.txt`. */
  readonly python: string;
  /** One line for a person when something starts. */
  readonly log?: (line: string) => void;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export async function startLab({ python, log = () => {} }: LabOptions): Promise<Lab> {
  const servers = new Once<RunningServer>();
  const ports = new Once<number>();
  const page = await startPage(async (id) => {
    const scenario = scenarios.find((known) => known.id === id);
    if (scenario === undefined) throw new Error(`no scenario ${id}`);
    const url = await urlFor(scenario);
    return { url, before: scenario.before === undefined ? null : new URL(scenario.before, url).href };
  });
  const origin = `http://localhost:${page.port}`;

  const django = (settings: string) => {
    log(`starting Django with settings.${settings}`);
    return startPythonServer({
      python,
      name: `Django (${settings})`,
      cwd: here('.'),
      env: { DJANGO_SETTINGS_MODULE: `settings.${settings}`, LAB_ORIGIN: origin },
      args: (port) => ['manage.py', 'runserver', '--noreload', `127.0.0.1:${port}`],
    });
  };
  const cdn = () => {
    log('starting the CDN');
    const args = (port: number) => ['-m', 'http.server', '--bind', '127.0.0.1', String(port)];
    return startPythonServer({ python, name: 'the CDN', cwd: here('cdn'), args });
  };
  /** A port that was free a moment ago, and that nobody here will take. */
  const closedPort = () => ports.get('closed', freePort);

  const portFor = async ({ server }: Scenario): Promise<number> => {
    switch (server.kind) {
      case 'django':
        return (await servers.get(server.settings, () => django(server.settings))).port;
      case 'cdn':
        return (await servers.get('(cdn)', cdn)).port;
      case 'outside':
        return (await servers.get('(proxy)', async () => startProxy(await closedPort()))).port;
      case 'nobody':
        return closedPort();
    }
  };
  const urlFor = async (scenario: Scenario) =>
    `http://${scenario.host ?? '127.0.0.1'}:${await portFor(scenario)}${scenario.request.path}`;

  return {
    pageUrl: `${origin}/`,
    origin,
    scenarios,
    urlFor,
    async stop() {
      const begun = await Promise.allSettled(servers.values());
      const running = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      await Promise.all([page, ...running].map((server) => server.stop()));
    },
  };
}
