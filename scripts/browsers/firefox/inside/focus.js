/** Gives the keyboard to a browsing context, as a click into it does. */
export async function focus(contextId) {
  const element = BrowsingContext.get(contextId).embedderElement;
  if (element.ownerDocument.activeElement !== element || !Services.focus.focusedElement) element.focus();
}
