import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { startHttpServer } from './http-server.ts';
import type { RunningServer } from './process-server.ts';

/** The page that a proxy shows of its own when the server behind it cannot be reached; shaped as nginx' is. */
const badGateway = `<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>lab-proxy</center>
</body>
</html>
`;

/** A reverse proxy as in front of many Django sites. It really forwards; when nobody answers it says 502. */
export function startProxy(upstreamPort: number): Promise<RunningServer> {
  return startHttpServer((incoming, answer) => {
    const onward = request(
      {
        host: '127.0.0.1',
        port: upstreamPort,
        path: incoming.url,
        method: incoming.method,
        headers: incoming.headers,
      },
      (upstream) => pass(upstream, answer),
    );
    onward.on('error', () => refuse(answer));
    incoming.pipe(onward);
  });
}

function pass(upstream: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(upstream.statusCode ?? 502, upstream.headers);
  upstream.pipe(answer);
}

function refuse(answer: ServerResponse): void {
  if (answer.headersSent) answer.destroy();
  else answer.writeHead(502, { Server: 'lab-proxy', 'Content-Type': 'text/html' }).end(badGateway);
}
