import { createServer } from 'node:net';

/**
 * A port that nobody listens on, on IPv4 and IPv6 loopback alike: `localhost` is ::1 for some browsers.
 * Another program may still take it before it is used: whoever starts a server on it tries again with the next.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (let tries = 0; tries < 20; tries += 1) {
    const port = await listen(0, '127.0.0.1');
    if (port !== null && (await listen(port, '::1')) !== null) return port;
  }
  // No IPv6 here, most likely.
  const port = await listen(0, '127.0.0.1');
  if (port === null) throw new Error('no free port on 127.0.0.1');
  return port;
}

/**
 * A port for a server that may be started again: not one of those that are handed out to whoever asks for any.
 * @returns {Promise<number>}
 */
export function serverPort() {
  return portIn(20_000, 30_000);
}

/**
 * A port that nobody listens on, and nobody will: neither of those that are handed out, nor of those for servers.
 * @returns {Promise<number>}
 */
export function closedPort() {
  return portIn(30_000, 32_000);
}

async function portIn(from, to) {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = from + Math.floor(Math.random() * (to - from));
    if ((await listen(port, '127.0.0.1')) !== null && (await listen(port, '::1')) !== null) return port;
  }
  return freePort();
}

function listen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => resolve(taken));
    });
  });
}
