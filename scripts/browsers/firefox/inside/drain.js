/** What became of the requests since the last time; waits until all have ended. Preflights are left out. */
export async function drain() {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { channels, notes } = window.corscopeOracle;
  const running = () => [...channels.values()].some(({ channel }) => channel.isPending());
  for (let tries = 0; running() && tries < 600; tries += 1) {
    await new Promise((resolve) => window.setTimeout(resolve, 25));
  }
  // The console hears of a failure a moment after the channel.
  await new Promise((resolve) => window.setTimeout(resolve, 50));
  const seen = [...channels.values()].map(({ channel, urls }) => ({
    urls,
    method: channel.requestMethod,
    isPreflight: isPreflight(channel),
    error: channel.status === 0 ? null : nameOf(channel.status),
    blocking: channel.loadInfo.requestBlockingReason,
  }));
  channels.clear();
  return { seen, notes: notes.splice(0) };

  function nameOf(status) {
    return Components.Exception('', status).name || `0x${status.toString(16)}`;
  }

  function isPreflight(channel) {
    try {
      return (
        channel.requestMethod === 'OPTIONS' &&
        channel.getRequestHeader('Access-Control-Request-Method') !== ''
      );
    } catch {
      return false; // no such header
    }
  }
}
