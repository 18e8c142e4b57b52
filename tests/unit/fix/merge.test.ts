import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { applyChanges } from '../../../src/fix/django/apply.ts';
import { renderDjango } from '../../../src/fix/django/render.ts';
import { mergeChanges } from '../../../src/fix/merge.ts';
import { changeSets } from './changes.ts';

test('the order of the findings does not matter', () => {
  fc.assert(
    fc.property(
      changeSets.chain((changes) =>
        fc.tuple(fc.constant(changes), fc.shuffledSubarray([...changes], { minLength: changes.length })),
      ),
      ([changes, shuffled]) => {
        expect(mergeChanges(shuffled)).toEqual(mergeChanges(changes));
      },
    ),
    { numRuns: 500 },
  );
});

test('twice the same findings, and what was merged already, change nothing', () => {
  fc.assert(
    fc.property(changeSets, (changes) => {
      const merged = mergeChanges(changes);
      expect(mergeChanges([...changes, ...changes])).toEqual(merged);
      expect(mergeChanges(merged)).toEqual(merged);
      expect(renderDjango(merged)).toEqual(renderDjango(changes));
    }),
    { numRuns: 500 },
  );
});

test('no list of origins ever gets a star or null, and no host a star', () => {
  fc.assert(
    fc.property(changeSets, (changes) => {
      const { settings } = applyChanges({ settings: {}, order: [] }, changes);
      for (const list of [
        settings.CORS_ALLOWED_ORIGINS,
        settings.CSRF_TRUSTED_ORIGINS,
        settings.ALLOWED_HOSTS,
      ]) {
        expect(list ?? []).not.toContain('*');
        expect(list ?? []).not.toContain('null');
      }
      const text = renderDjango(changes)
        .blocks.map(({ copy }) => copy)
        .join('');
      expect(text).not.toMatch(/csrf_exempt|"\*"|CORS_ALLOW_ALL_ORIGINS = True|"null"/);
    }),
    { numRuns: 500 },
  );
});

test('an exact origin wins over a pattern, and one origin of no known host is no pattern', () => {
  const first = 'https://deploy-1.example.com';
  const second = 'https://deploy-2.example.com';
  const pattern = {
    change: { kind: 'allow-origin-pattern', origins: [first, second] },
    evidence: 'p',
  } as const;
  const exact = (origin: string) => ({ change: { kind: 'allow-origin', origin }, evidence: 'e' }) as const;
  expect(mergeChanges([pattern])).toEqual([pattern]);
  expect(mergeChanges([pattern, exact(first), exact(second)])).toEqual([exact(first), exact(second)]);
  expect(mergeChanges([pattern, exact(first)]).map(({ change }) => change)).toEqual([
    { kind: 'allow-origin', origin: first },
    { kind: 'allow-origin', origin: second },
  ]);
});

test('where anybody was let in, an origin that was is listed only when a change names it', () => {
  const origin = (name: string, already: boolean) =>
    ({
      change: { kind: 'allow-origin', origin: `https://${name}.example` },
      evidence: 'e',
      ...(already && { already }),
    }) as const;
  const stop = { change: { kind: 'stop-allowing-any-origin' }, evidence: 'e' } as const;
  const [own, other] = [origin('own', false), origin('stranger', true)];
  expect(mergeChanges([other, own, stop])).toEqual([stop, own]);
  expect(mergeChanges([other, own])).toEqual([own, other]);
});

test('evidence of many requests is told once with a count', () => {
  const asked = (evidence: string) => ({ change: { kind: 'allow-credentials' }, evidence }) as const;
  expect(mergeChanges([asked('b'), asked('a')])[0]?.evidence).toBe('a; b');
  expect(mergeChanges([asked('c'), asked('b'), asked('a')])[0]?.evidence).toBe('a, and 2 more');
});
