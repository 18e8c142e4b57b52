/** Ends the extension's event page as Firefox does when it is idle. */
export async function terminateBackground(extensionId) {
  await WebExtensionPolicy.getByID(extensionId).extension.terminateBackground({
    ignoreDevToolsAttached: true,
  });
}
