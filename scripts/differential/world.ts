import { createServer, type RequestListener, type Server } from 'node:http';
import { freePort } from '../set-up/free-port.mjs';
import type { Case, Host } from './case.ts';

/** Names that browsers do not trust as they trust `localhost`; launched to lead to this machine. */
export const plainHosts = ['plain.test', 'second.test'] as const;

export interface World {
  readonly pageOrigin: string;
  originOf(host: Host): string;
  urlOf(one: Case, hop: number): string;
  stop(): Promise<void>;
}

/** Three ports on loopback, IPv4 and IPv6: `localhost` may mean either. */
export async function startWorld(listener: (world: World) => RequestListener): Promise<World> {
  const [home, away, far] = [await freePort(), await freePort(), await freePort()];
  const origins: Readonly<Record<Host, string>> = {
    home: `http://localhost:${home}`,
    sibling: `http://localhost:${away}`,
    'second-sibling': `http://localhost:${far}`,
    abroad: `http://127.0.0.1:${away}`,
    'second-abroad': `http://127.0.0.1:${far}`,
    plain: `http://${plainHosts[0]}:${away}`,
    'second-plain': `http://${plainHosts[1]}:${away}`,
  };
  const servers: Server[] = [];
  const world: World = {
    pageOrigin: origins.home,
    originOf: (host) => origins[host],
    urlOf: (one, hop) => {
      const folder = one.cookies ? 'kept' : 'bare';
      return `${origins[one.hops[hop]?.host ?? 'home']}/${folder}/${one.id}/${hop}`;
    },
    stop: async () => {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise<void>((resolve) => {
              server.close(() => resolve());
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
  for (const port of [home, away, far]) {
    for (const address of ['127.0.0.1', '::1']) {
      servers.push(await listen(createServer(listener(world)), port, address));
    }
  }
  return world;
}

function listen(server: Server, port: number, address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}
