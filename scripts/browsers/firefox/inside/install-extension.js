/** Loads an unpacked extension until Firefox ends, as about:debugging does. */
export async function installExtension(path) {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const folder = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
  folder.initWithPath(path);
  const addon = await AddonManager.installTemporaryAddon(folder);
  return { id: addon.id, host: WebExtensionPolicy.getByID(addon.id).mozExtensionHostname };
}
