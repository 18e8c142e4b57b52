/**
 * The other loopback name of an origin: `http://localhost:3000` for `http://127.0.0.1:3000` and the
 * other way round; `null` for any other host. They are the same machine and different origins.
 */
export function loopbackTwin(origin: string): string | null {
  if (!URL.canParse(origin)) return null;
  const url = new URL(origin);
  if (url.hostname === 'localhost') url.hostname = '127.0.0.1';
  else if (url.hostname === '127.0.0.1' || url.hostname === '[::1]') url.hostname = 'localhost';
  else return null;
  return url.origin;
}
