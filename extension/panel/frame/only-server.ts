/** The filter with one server in it, in the place of any other: what else it says stays. */
export function onlyServer(filterText: string, host: string): string {
  const rest = filterText.replace(/(?<!\S)-?server:(?:"[^"]*"?|[^\s"])*/gi, ' ');
  return [rest.replace(/\s+/g, ' ').trim(), `server:${host}`].filter((part) => part !== '').join(' ');
}
