import type { Server } from '../scenario.ts';

/** Whether it is called by https. */
export const isSecured = (server: Server) => server.kind === 'nginx' && server.tls === true;

/** Also the name of a folder; one key for each server that is to run. */
export function keyOf(server: Exclude<Server, { kind: 'nobody' }>): string {
  switch (server.kind) {
    case 'django':
      return [server.settings, server.by ?? 'runserver'].join('-');
    case 'nginx':
      return [
        isSecured(server) ? 'https' : 'nginx',
        server.config,
        server.upstream?.settings ?? 'nobody',
      ].join('-');
    default:
      return server.kind;
  }
}
