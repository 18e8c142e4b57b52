/** Begins to remember every request of pages, and what the console says about CORS and the extension. */
export async function listen(extensionOrigin) {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const kept = { channels: new Map(), notes: [], errors: [] };
  window.corscopeOracle = kept;
  kept.observer = {
    observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      if (channel.loadInfo.loadingPrincipal?.isSystemPrincipal ?? true) return;
      // The channel itself is kept: its fate is read later. A redirect is a new one under the same id.
      const { id } = ChannelWrapper.get(channel);
      const first = kept.channels.get(id);
      const urls = [...(first?.urls ?? []), channel.URI.spec];
      kept.channels.set(id, { channel, urls });
    },
  };
  Services.obs.addObserver(kept.observer, 'http-on-modify-request');
  kept.listener = {
    QueryInterface: ChromeUtils.generateQI(['nsIConsoleListener']),
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const { category, errorMessage: text, sourceName, lineNumber } = message;
      if (category.startsWith('CORS')) kept.notes.push({ category, text });
      const isError = (message.flags & Ci.nsIScriptError.warningFlag) === 0;
      if (isError && sourceName.startsWith(extensionOrigin))
        kept.errors.push(`${sourceName}:${lineNumber}: ${text}`);
    },
  };
  Services.console.registerListener(kept.listener);
}
