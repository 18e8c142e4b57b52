/** The errors that the extension's own scripts threw and nobody caught. */
export async function extensionErrors() {
  return Services.wm.getMostRecentWindow('navigator:browser').corscopeOracle.errors;
}
