import { evaluateInPage } from '../browser/devtools.ts';

/**
 * The documents that the tab has shown, by when they began. DevTools tells of a navigation where a page only writes
 * another URL of its own (`history.pushState`), and of one that is brought back as it was.
 */
export class Documents {
  private readonly known = new Set<number>();
  private current: number | null = null;

  /** When the document began that is shown now, in milliseconds since the epoch; `null` where it does not tell. */
  async now(): Promise<number | null> {
    const value = await evaluateInPage('performance.timeOrigin');
    const began = typeof value === 'number' ? value : null;
    this.current = began;
    if (began !== null) this.known.add(began);
    return began;
  }

  /**
   * @param at - when DevTools told of it
   * @returns since when what is requested is the shown document's; `null` where nothing tells
   */
  async shownAt(url: string, at: number): Promise<number | null | 'the same'> {
    const before = this.current;
    const seen = new Set(this.known);
    const began = await this.now();
    // No page writes such a URL of its own.
    if (began === null) return /^https?:/.test(url) ? null : at;
    if (began === before) return 'the same';
    return seen.has(began) ? at : began;
  }
}
