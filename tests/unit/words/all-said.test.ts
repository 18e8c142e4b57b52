import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { notOnTheWire } from '../../../src/diagnosis/not-on-the-wire.ts';
import { causes1 } from '../../../src/words/de/causes-1.ts';
import { causes2 } from '../../../src/words/de/causes-2.ts';
import { failures } from '../../../src/words/de/failures.ts';
import { files } from '../../../src/words/de/files.ts';
import { fixes } from '../../../src/words/de/fixes.ts';
import { shorts } from '../../../src/words/de/shorts.ts';
import { german } from '../../../src/words/german.ts';

/** Comments and regular expressions are passed over; what is captured is a string. */
const tokens =
  /\/\*[\s\S]*?\*\/|\/\/.*|\/(?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*\/[a-z]*|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;

function stringsOf(source: string): readonly string[] {
  return [...source.matchAll(tokens)].flatMap(([, single, double, template]) => {
    const text = single ?? double ?? template;
    return text === undefined ? [] : [text.replaceAll("\\'", "'")];
  });
}

test('strings are found in a source, and nothing else', () => {
  const source = "// don't\nconst a = 'one two'; /* `x` */ const b = /it's [/'] `/g; say(`three`, \"4\");";
  expect(stringsOf(source)).toEqual(['one two', 'three', '4']);
});

/** A name, and reasons that only the tests read. */
const notSaid = new Set(['Django runserver', ...Object.values(notOnTheWire)]);

function unsaidIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => stringsOf(readFileSync(`${folder}/${name}`, 'utf8')))
    .filter(
      (text) => /\p{L}{2,} \p{Ll}{2,}/u.test(text) && !Object.hasOwn(german, text) && !notSaid.has(text),
    );
}

test('what a cause says has a translation, in branches that no case goes through as well', () => {
  expect(unsaidIn('src/diagnosis')).toEqual([]);
});

test('what a change says has a translation', () => {
  // Beside sentences there is the code of sixteen languages, and what the model of Django does not follow.
  expect(unsaidIn('src/fix').filter((text) => /[.!?]$/.test(text))).toEqual([]);
});

test('what is wrong with a file has a translation', () => {
  expect(unsaidIn('src/har')).toEqual([]);
});

test('a sentence is translated in one place', () => {
  const all = [shorts, causes1, causes2, fixes, files, failures].flatMap((each) => Object.keys(each));
  expect(all.filter((sentence, index) => all.indexOf(sentence) !== index)).toEqual([]);
  expect(all.length).toBe(Object.keys(german).length);
});
