import { startHttpServer } from './http-server.ts';
import type { RunningServer } from './process-server.ts';

const form = `<!doctype html><html lang="en"><title>Sign in</title>
<form method="post"><label>E-mail <input name="email"></label><button>Continue</button></form></html>`;

/** A login service: for people who come with a navigation, not for scripts, so it has no CORS headers. */
export function startIdentityProvider(): Promise<RunningServer> {
  return startHttpServer((_, answer) => {
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    answer.end(form);
  });
}
