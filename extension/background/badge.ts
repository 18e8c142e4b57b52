import type { ExchangeId, JudgedExchange } from '../../src/exchange/exchange.ts';
import { colourBadges, setBadge } from '../browser/badge.ts';

/** How many blocked requests each inspected tab has, on the toolbar icon. */
export class Badges {
  private readonly blocked = new Map<number, Set<ExchangeId>>();
  private readonly shown = new Map<number, string>();

  constructor() {
    colourBadges();
  }

  /** After a batch: what is new or not as it was, and what is gone. */
  update(tabId: number, exchanges: readonly JudgedExchange[], removed: readonly ExchangeId[] = []): void {
    const blocked = this.blocked.get(tabId) ?? new Set();
    this.blocked.set(tabId, blocked);
    for (const id of removed) blocked.delete(id);
    for (const { id, judgement } of exchanges) {
      if (judgement.decision.kind === 'blocked') blocked.add(id);
      else blocked.delete(id);
    }
    this.show(tabId, badgeText(blocked.size));
  }

  /** The browser takes the badge away when the tab shows another page. */
  showAgain(tabId: number): void {
    this.shown.delete(tabId);
    this.show(tabId, badgeText(this.blocked.get(tabId)?.size ?? 0));
  }

  /** DevTools is closed. */
  end(tabId: number): void {
    this.blocked.delete(tabId);
    this.show(tabId, '');
    this.shown.delete(tabId);
  }

  private show(tabId: number, text: string): void {
    if (this.shown.get(tabId) === text) return;
    this.shown.set(tabId, text);
    setBadge(tabId, text);
  }
}

/** Four letters fit. */
export function badgeText(count: number): string {
  return count === 0 ? '' : count > 999 ? '999+' : String(count);
}
