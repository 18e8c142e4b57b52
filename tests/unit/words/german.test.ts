import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { german } from '../../../src/words/german.ts';
import { inEnglish, sayIn } from '../../../src/words/say.ts';

const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

test('a translation takes the same values as its sentence', () => {
  const wrong = Object.entries(german).filter(
    ([sentence, translated]) => names(sentence).join() !== names(translated).join(),
  );
  expect(wrong).toEqual([]);
});

test('a translation keeps as many pieces of code as its sentence has', () => {
  const spans = (text: string) => text.split('`').length;
  const wrong = Object.entries(german).filter(
    ([sentence, translated]) => spans(sentence) !== spans(translated) || spans(sentence) % 2 === 0,
  );
  expect(wrong).toEqual([]);
});

test('what follows a colon and is a sentence begins with a capital', () => {
  const small =
    /: (?:der|die|das|ein|eine|es|er|sie|was|wer) [^.:;]*\b(?:ist|sind|hat|haben|wird|werden|heißt|kann|muss)\b/;
  expect(small.test('die Einstellungen danach durchsuchen: der Name ist `X`')).toBe(true);
  expect(Object.values(german).filter((translated) => small.test(translated))).toEqual([]);
});

test('every sentence that is translated is still said somewhere', () => {
  const sources = ['src', 'extension/panel']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/^words.(de|german)/.test(name))
        .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
    )
    .join('\n');
  const unsaid = Object.keys(german).filter(
    (sentence) => !sources.includes(sentence) && !sources.includes(sentence.replaceAll("'", "\\'")),
  );
  expect(unsaid).toEqual([]);
});

test('a sentence is said with its values, in English and in German', () => {
  const sentence = 'The server allows `{allowed}`, and the page is on another port: `{origin}`';
  const values = { allowed: 'http://localhost:5173', origin: 'http://localhost:5174' };
  expect(inEnglish(sentence, values)).toBe(
    'The server allows `http://localhost:5173`, and the page is on another port: `http://localhost:5174`',
  );
  expect(sayIn('de')(sentence, values)).toContain('Der Server erlaubt `http://localhost:5173`');
});

test('what a value says between braces stays as it is', () => {
  expect(inEnglish('{asked} came from it', { asked: 'GET /{asked}/{origin}' })).toBe(
    'GET /{asked}/{origin} came from it',
  );
});
