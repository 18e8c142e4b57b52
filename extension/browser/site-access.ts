import { browser } from './api.ts';

/** Whether the browser lets us see requests of all sites. Firefox users can take that away. */
export async function hasSiteAccess(): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: ['<all_urls>'] });
  } catch {
    return false;
  }
}
