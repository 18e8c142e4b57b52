/** Closes DevTools of the tab, with the extension's pages in it. */
export async function closeToolbox() {
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  await gDevTools.closeToolboxForTab(window.gBrowser.selectedTab);
}
