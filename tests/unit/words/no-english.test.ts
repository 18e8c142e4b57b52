import { expect, test } from '@playwright/test';
import type { Finding } from '../../../src/diagnosis/finding.ts';
import { cases } from '../diagnosis/cases.ts';
import { findingsOf, type Scene } from '../diagnosis/wire.ts';

const scenes: readonly Scene[] = cases.flatMap(({ match, miss }) => [match, miss]);

/** Each finding of each scene, in English and in German. */
const pairs = scenes.flatMap((scene) => {
  const german = findingsOf({ ...scene, known: { ...scene.known, language: 'de' } });
  return findingsOf(scene).map((english, index) => ({ scene, english, german: german[index] }));
});

/** Texts that are all code, or the same words in both languages. */
const sameInBoth = new Set(['Origin: null', 'localhost ≠ 127.0.0.1', 'http ≠ https']);
/** Pieces of code that stand between commas. */
const code = ['$http_origin in proxy_cache_key),', 'python manage.py diffsettings,'];
/** Labels of one word: names of headers, and words that German has as well. */
const sameLabels = new Set([
  ...['Age', 'Allow', 'Authorization', 'Cookie', 'Host', 'Location', 'Origin', 'Server', 'Vary'],
  ...['Status', 'URL'],
]);

test('what is found does not depend on the language', () => {
  for (const { english, german } of pairs) expect(german && facts(german)).toEqual(facts(english));
});

test('no text of a finding stays in English', () => {
  const left = pairs.flatMap(({ english, german }) => {
    const others = german === undefined ? [] : texts(german);
    return texts(english).filter((text, index) => text === others[index] && !sameInBoth.has(text));
  });
  expect(left).toEqual([]);
});

test('no part of a text stays in English', () => {
  const left = pairs.flatMap(({ english, german }) => {
    const others = german === undefined ? [] : texts(german);
    return texts(english).flatMap((text, index) =>
      clauses(text).filter((clause) => others[index]?.includes(clause) && !code.includes(clause)),
    );
  });
  expect(left).toEqual([]);
});

test('no place for a value stays empty', () => {
  for (const { german } of pairs) {
    for (const text of german === undefined ? [] : texts(german)) expect(text).not.toMatch(/\{\w+\}/);
  }
});

test('evidence is in English only where it is a name or off the wire', () => {
  const left = pairs.flatMap(({ scene, english, german }) => {
    const wire = JSON.stringify(scene).toLowerCase();
    return english.evidence.flatMap(({ label, value }, index) => {
      const other = german?.evidence[index];
      const labelStays = label === other?.label && !label.includes('-') && !sameLabels.has(label);
      const valueStays = value === other?.value && readsAsWords(value) && !wire.includes(value.toLowerCase());
      return [...(labelStays ? [label] : []), ...(valueStays ? [value] : [])];
    });
  });
  expect(left).toEqual([]);
});

/** What is the same in any language: everything but the texts. */
function facts({ title, short, explain, evidence, candidates, remedies, ...rest }: Finding) {
  return {
    ...rest,
    evidence: evidence.length,
    candidates: candidates.map(({ row }) => row),
    remedies: remedies.map((remedy) => {
      if (remedy.kind === 'server') return remedy.changes.map(({ change, already }) => [change, already]);
      return remedy.kind === 'page' ? [remedy.kind, remedy.code] : [remedy.kind];
    }),
  };
}

/** What people read of it, evidence apart. */
function texts({ short, title, explain, candidates, remedies }: Finding): readonly string[] {
  return [
    ...[short, title, explain],
    ...candidates.flatMap(({ what, check }) => [what, check]),
    ...remedies.flatMap((remedy) => {
      if (remedy.kind === 'server') return remedy.changes.map(({ evidence }) => evidence);
      return remedy.kind === 'none' ? [remedy.reason] : [remedy.advice];
    }),
  ];
}

/** Those that are more than a name or a value. */
function clauses(text: string): readonly string[] {
  return text.split(/(?<=[.,:;?!])\s+/).filter((clause) => twoWords.test(clause));
}

function readsAsWords(value: string): boolean {
  return twoWords.test(value) || /^\(?[a-z]+\)?$/.test(value);
}

/** A method before a URL is not. */
const twoWords = /\p{L}{2,} \p{Ll}{2,}(?![\p{L}:])/u;
