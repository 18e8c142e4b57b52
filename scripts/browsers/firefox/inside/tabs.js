/** URLs of the tabs of the browser's window. */
export async function tabs() {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  return window.gBrowser.browsers.map(({ currentURI }) => currentURI.spec);
}
