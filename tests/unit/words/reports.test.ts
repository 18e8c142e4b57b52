import { expect, test } from '@playwright/test';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import { renderDjango } from '../../../src/fix/django/render.ts';
import { decisionMarkdown, decisionsMarkdown, type Reported } from '../../../src/report/markdown.ts';
import { de } from '../../../src/report/words/de.ts';
import { en } from '../../../src/report/words/en.ts';
import { type Language, sayIn } from '../../../src/words/say.ts';
import { everyday } from '../../panel/harness/fixtures.ts';

/** One answer or a few words that are the same in both languages. */
const same = new Set(['Browser', 'Chromium', 'Firefox']);

test('no word of a report stays in English', () => {
  const english = leaves(en);
  const german = leaves(de);
  expect([...german.keys()]).toEqual([...english.keys()]);
  const left = [...english].filter(([place, text]) => german.get(place) === text && !same.has(text));
  expect(left).toEqual([]);
});

/** Texts by the place where they stand. */
function leaves(words: object, place = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): readonly (readonly [string, string])[] => {
      const at = `${place}/${key}`;
      if (typeof value === 'string') return [[at, value]];
      return typeof value === 'object' && value !== null ? [...leaves(value, at)] : [];
    }),
  );
}

function reported(language: Language): readonly Reported[] {
  return everyday.map((exchange) => {
    const known = { body: null, secretsHidden: false, language };
    const findings = diagnose(exchange, everyday, known);
    const changes = findings.flatMap(({ remedies }) =>
      remedies.flatMap((remedy) => (remedy.kind === 'server' ? remedy.changes : [])),
    );
    const fix = changes.length === 0 ? null : renderDjango(changes, { say: sayIn(language) });
    return { exchange, findings, fix };
  });
}

/** Lines that are neither code nor a value: spans of code are taken out, fences left out. */
function proseOf(text: string): readonly string[] {
  return text
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .replace(/(`+)[^`][\s\S]*?\1(?!`)/g, '')
    .replace(/\(https?:[^)]*\)/g, '')
    .split('\n')
    .filter((line) => /\p{L}{2,} \p{Ll}{2,}/u.test(line));
}

test('a ticket in German has the parts of the English one, and no line of it', () => {
  const english = reported('en').map((one) => decisionMarkdown(one));
  const german = reported('de').map((one) => decisionMarkdown(one, 'de'));
  const parts = (text: string) => [text.match(/^#+ /gm)?.length, text.match(/^`{3,}\w*$/gm)];
  expect(german.map(parts)).toEqual(english.map(parts));
  const left = english.flatMap((text, index) => {
    const others = new Set(proseOf(german[index] ?? ''));
    return proseOf(text).filter((line) => others.has(line));
  });
  expect(left).toEqual([]);
  expect(german[2]).toContain('PUT hat den Browser nie verlassen.');
});

test('tickets of a file are in one language', () => {
  const text = decisionsMarkdown(reported('de'), 'de');
  expect(text.match(/Erstellt mit Corscope/g)?.length).toBe(everyday.length);
  expect(text).not.toContain('Made with Corscope');
});
