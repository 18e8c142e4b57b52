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
 * A port that nobody listens on, and nobody will: not one of those that are handed out to whoever asks for any.
 * @returns {Promise<number>}
 */
export async function closedPort() {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
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
