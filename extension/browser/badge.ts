import { browser } from './api.ts';

const GROUND = '#b3261e';
const TEXT = '#ffffff';

/** The colours of every badge; once a run is enough. */
export function colourBadges(): void {
  ignoreGone(browser.action.setBadgeBackgroundColor({ color: GROUND }));
  ignoreGone(browser.action.setBadgeTextColor({ color: TEXT }));
}

/** A few letters on the toolbar icon while this tab is the shown one; the empty text takes it away. */
export function setBadge(tabId: number, text: string): void {
  ignoreGone(browser.action.setBadgeText({ tabId, text }));
}

/** The tab may be closed by now, and its badge with it. */
function ignoreGone(asked: Promise<void>): void {
  asked.catch(() => {});
}
