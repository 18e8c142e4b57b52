import { evaluateInPage } from '../browser/devtools.ts';

/**
 * The documents that the tab has shown, by when they began. DevTools tells of a navigation where a page only writes
 * another URL of its own (`history.pushState`), and of one that is brought back as it was.
 */
export class Documents {
  private readonly known = new Set<number>();
  private current: number | null = null;
  private asked = 0;

  /** The document that is there before anything is told. */
  async look(): Promise<void> {
    this.enter((await shown())?.began ?? null);
  }

  /**
   * @param url - that DevTools told, without a fragment
   * @param at - when it told so
   * @returns since when what is requested is the shown document's, in milliseconds since the epoch
   */
  async shownAt(url: string, at: number): Promise<number | 'the same'> {
    const before = this.current;
    this.asked += 1;
    const number = this.asked;
    const began = await beganAt(url);
    if (began === null) {
      // What cannot be asked is a page of the browser's own, for one that could not be reached, or gone by now.
      if (number === this.asked) this.current = null;
      return at;
    }
    const wasThere = this.known.has(began);
    this.enter(began);
    if (began === before) return 'the same';
    return wasThere ? at : began;
  }

  private enter(began: number | null): void {
    this.current = began;
    if (began !== null) this.known.add(began);
  }
}

/**
 * Origins of the documents that are there now, for the workers that they share: the page's, and those of its frames
 * as their `src` names them (a frame of another site cannot be asked).
 */
export async function originsShown(): Promise<readonly string[]> {
  const value = await evaluateInPage(`[...new Set([location.href, ...Array.from(
    document.querySelectorAll('iframe[src], frame[src]'), (frame) => frame.src,
  )].flatMap((url) => (URL.canParse(url) ? [new URL(url).origin] : [])))]`);
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** DevTools tells a moment before the document is there to be asked. */
const TRIES = 10;
const BETWEEN_MS = 60;

async function beganAt(url: string): Promise<number | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const document = await shown();
    if (document?.url === url) return document.began;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  return null;
}

async function shown(): Promise<{ readonly began: number; readonly url: string } | null> {
  const value = await evaluateInPage('[performance.timeOrigin, location.href]');
  if (!Array.isArray(value)) return null;
  const [began, href]: readonly unknown[] = value;
  if (typeof began !== 'number' || typeof href !== 'string') return null;
  return { began, url: href.split('#')[0] ?? href };
}
