import { browser } from './api.ts';

const everywhere = { origins: ['<all_urls>'] };

/** Whether the browser lets us see requests of all sites. People can take that away. */
export async function hasSiteAccess(): Promise<boolean> {
  try {
    return await browser.permissions.contains(everywhere);
  } catch {
    return false;
  }
}

/**
 * Asks the person, who has to have clicked just now; works in a tab and not in DevTools.
 *
 * @returns whether there is access now
 */
export async function askForSiteAccess(): Promise<boolean> {
  try {
    return await browser.permissions.request(everywhere);
  } catch {
    return hasSiteAccess();
  }
}

/** Calls back when access was given or taken away. */
export function onSiteAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(() => listener());
  browser.permissions.onRemoved.addListener(() => listener());
}
