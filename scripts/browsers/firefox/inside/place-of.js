/** Where a browsing context's document begins in the browser's window, and the toolbox around it; CSS pixels. */
export async function placeOf(contextId) {
  const element = BrowsingContext.get(contextId).embedderElement;
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const own = element.ownerDocument.defaultView;
  const { x, y } = element.getBoundingClientRect();
  return {
    x: x + own.mozInnerScreenX - window.mozInnerScreenX,
    y: y + own.mozInnerScreenY - window.mozInnerScreenY,
  };
}
