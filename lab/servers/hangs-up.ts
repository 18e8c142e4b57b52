import { startHttpServer } from './http-server.ts';
import type { RunningServer } from './process-server.ts';

/** As a server whose worker dies over the request: the connection ends without an answer. */
export function startServerThatHangsUp(): Promise<RunningServer> {
  return startHttpServer((request) => request.socket.destroy());
}
