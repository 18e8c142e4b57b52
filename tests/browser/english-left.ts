import { readFileSync } from 'node:fs';
import { german } from '../../src/words/german.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

/** Every word that the extension has, in one language each. */
const english = [
  read('extension/panel/text/en.ts'),
  read('extension/panel/text/header-notes-en.ts'),
  read('extension/options/text/en.ts'),
  read('src/report/words/en.ts'),
  ...Object.keys(german).map((sentence) => `'${sentence}'`),
].join('\n');
const translated = [
  read('extension/panel/text/de.ts'),
  read('extension/panel/text/header-notes-de.ts'),
  read('extension/options/text/de.ts'),
  read('src/report/words/de.ts'),
  ...Object.values(german).map((sentence) => `'${sentence}'`),
].join('\n');

/** Names of headers that are words as well. */
const headers = new Set(['server']);

/** Where one of these stands the sentence around it is English: none of them is a German word. */
const tells = /\b(the|this|that|these|of|and|its|from|which|are|would|for)\b/i;

/**
 * Texts as they are shown in German of which a part is in the English catalogues and not in the German ones:
 * all of it, three words in a row, or a word that only English has.
 */
export function englishLeft(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => {
    if (headers.has(text)) return false;
    // A key stands behind what it does.
    const whole = `'${text.replace(/ \([^)]*\)$/, '')}'`;
    if (english.includes(whole) && !translated.includes(whole)) return true;
    // What a browser calls something is quoted as it stands there.
    const own = text.replaceAll(/„[^“]*“/g, '');
    const words = own.split(/\s+/).filter((word) => word !== '');
    const inRow = words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
    const isEnglish = (part: string): boolean =>
      /\p{L}+ \p{L}+/u.test(part) && english.includes(part) && !translated.includes(part);
    return inRow.some(isEnglish) || (words.length > 1 && tells.test(own));
  });
}

/**
 * An expression for what stands on a page to be read or heard: texts, titles and labels. Code, names of the Fetch
 * Standard's algorithms, and the pages about causes, which are in English only, are left out.
 */
export const textsShown = `(() => {
  const found = new Set();
  const out = 'code, pre, option, script, style, .spec, .cause-page, .mono, .value, bdi';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node instanceof Text ? node.parentElement : node;
    if (element === null || element.closest(out) !== null) continue;
    if (node instanceof Text) found.add(node.data.trim());
    else for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
      found.add((node.getAttribute(name) ?? '').trim());
    }
  }
  for (const one of document.querySelectorAll('pre [data-token="comment"]')) found.add(one.textContent.trim());
  return [...found].filter((text) => /\\p{L}{2}/u.test(text));
})()`;
