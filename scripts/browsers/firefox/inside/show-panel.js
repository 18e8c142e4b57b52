/** Selects a panel of the toolbox; returns the id of the browsing context that its document is in. */
export async function showPanel(toolId) {
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const toolbox = gDevTools.getToolboxForTab(window.gBrowser.selectedTab);
  await toolbox.selectTool(toolId);
  for (let tries = 0; tries < 400; tries += 1) {
    // A document of the browser, which holds the extension's own in another process.
    const frame = toolbox.doc.getElementById(`toolbox-panel-iframe-${toolId}`);
    const context = frame?.contentDocument?.querySelector('browser')?.browsingContext;
    if (context?.currentURI?.scheme === 'moz-extension' && context.currentWindowGlobal) return context.id;
    await new Promise((resolve) => window.setTimeout(resolve, 50));
  }
  throw new Error('the panel did not load in 20 s');
}
