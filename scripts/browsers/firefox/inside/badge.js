/** The letters on the extension's toolbar button, as the toolbar draws them for the selected tab. */
export async function badge(extensionId) {
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { CustomizableUI } = ChromeUtils.importESModule(
    'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs',
  );
  const id = `${extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  const { node } = CustomizableUI.getWidget(id).forWindow(window);
  const button = node.matches('[badge]') ? node : node.querySelector('[badge]');
  return button?.getAttribute('badge') ?? '';
}
