/** Somebody else, who was never to be let in. */
export const STRANGER = 'https://stranger.example';

/**
 * Origins that look like this one and belong to others, or to nobody: what a loose pattern lets in. `null` is
 * among them, which every sandboxed frame can send.
 */
export function lookAlikes(origin: string): readonly string[] {
  const found = /^([a-z][a-z0-9+.-]*):\/\/([^/:[\]]+|\[[^\]]+\])(:\d+)?$/.exec(origin);
  if (found === null) return [STRANGER, 'null'];
  const [, scheme = '', host = '', port = ''] = found;
  const dots = [...host.matchAll(/\./g)].map(({ index }) => index);
  const named = !/^[\d.]+$|^\[/.test(host);
  return unique([
    STRANGER,
    'null',
    `${scheme}://${host}.evil.test${port}`,
    ...(named ? [`${scheme}://evil${host}${port}`, `${scheme}://evil-${host}${port}`] : []),
    ...(named ? dots.map((at) => `${scheme}://${host.slice(0, at)}x${host.slice(at + 1)}${port}`) : []),
    `${scheme === 'https' ? 'http' : 'https'}://${host}${port}`,
    `${scheme}://${host}:${port === ':8443' ? 8444 : 8443}`,
  ]).filter((candidate) => candidate !== origin);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
