/** A PNG in base64 of the toolbox, its tab bar and the panel in it. */
export async function pictureOfToolbox() {
  const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = require('devtools/client/framework/devtools');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const frame = gDevTools.getToolboxForTab(window.gBrowser.selectedTab).win.browsingContext.embedderElement;
  const place = frame.getBoundingClientRect();
  const area = new window.DOMRect(...[place.x, place.y, place.width, place.height].map(Math.round));
  const bitmap = await window.browsingContext.currentWindowGlobal.drawSnapshot(area, 1, 'white');
  const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}
