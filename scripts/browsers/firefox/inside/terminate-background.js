/** Ends the extension's event page as Firefox does when it is idle, and also when it is not. */
export async function terminateBackground(extensionId) {
  await WebExtensionPolicy.getByID(extensionId).extension.terminateBackground({
    ignoreDevToolsAttached: true,
    disableResetIdleForTest: true,
  });
}
