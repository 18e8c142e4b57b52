/** Makes the toolbox that large, the browser's window around it as large as that needs; CSS pixels. */
export async function resizeToolbox(width, height) {
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const frame = gDevTools.getToolboxForTab(window.gBrowser.selectedTab).win.browsingContext.embedderElement;
  const aboveIt = 300;
  window.resizeTo(width, height + aboveIt);
  frame.style.height = `${height}px`;
  // No window is narrower than 500: there the frame alone is, as it is when docked at the side.
  Object.assign(frame.style, { width: `${width}px`, minWidth: '0', maxWidth: `${width}px` });
  for (let tries = 0; tries < 100; tries += 1) {
    const now = frame.getBoundingClientRect();
    if (Math.round(now.width) === width && Math.round(now.height) === height) return [now.width, now.height];
    await new Promise((resolve) => window.setTimeout(resolve, 20));
  }
  const now = frame.getBoundingClientRect();
  throw new Error(`asked for ${width}×${height}, the toolbox is ${now.width}×${now.height}`);
}
