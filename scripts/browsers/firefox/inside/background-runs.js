/** Whether the extension's event page is there. */
export async function backgroundRuns(extensionId) {
  return WebExtensionPolicy.getByID(extensionId).extension.backgroundState === 'running';
}
