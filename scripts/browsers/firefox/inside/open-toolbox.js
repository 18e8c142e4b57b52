/** Opens DevTools below the page and waits until the extension has added its panel. */
export async function openToolbox(extensionId) {
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const tab = window.gBrowser.selectedTab;
  const toolbox =
    gDevTools.getToolboxForTab(tab) ??
    (await gDevTools.showToolboxForTab(tab, { toolId: 'webconsole', hostType: 'bottom' }));
  // Panels of extensions are not among the toolbox's own definitions.
  const prefix = `webext-devtools-panel-${extensionId.replace(/[^a-zA-Z0-9_-]/g, '_')}-`;
  for (let tries = 0; tries < 400; tries += 1) {
    const panel = [...toolbox.additionalToolDefinitions.values()].find(({ id }) => id.startsWith(prefix));
    if (panel !== undefined) return panel.id;
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  throw new Error('the extension made no panel in 20 s');
}
