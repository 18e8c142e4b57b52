import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { lookAlikes } from '../../../src/fix/look-alikes.ts';
import { originPatterns } from '../../../src/fix/origin-pattern.ts';

const sources = (...origins: string[]) => originPatterns(origins).patterns.map(({ source }) => source);

test('two builds of one form share a pattern; the rest of the address stays as it is', () => {
  expect(sources('https://deploy-1.example.com', 'https://deploy-22.example.com')).toEqual([
    '^https://deploy-\\d+\\.example\\.com$',
  ]);
  expect(sources('https://a-x.shop.example.com:8443', 'https://b-x.shop.example.com:8443')).toEqual([
    '^https://[a-z0-9-]+-x\\.shop\\.example\\.com:8443$',
  ]);
});

test('builds of known hosts need no second one', () => {
  expect(sources('https://deploy-preview-42--shop.netlify.app')).toEqual([
    '^https://deploy-preview-\\d+--shop\\.netlify\\.app$',
  ]);
  expect(sources('https://shop-a1b2c3d4e-ourteam.vercel.app')).toEqual([
    '^https://shop-[a-z0-9]{9}-ourteam\\.vercel\\.app$',
  ]);
  expect(sources('https://0a1b2c3d.shop.pages.dev')).toEqual(['^https://[0-9a-f]{8}\\.shop\\.pages\\.dev$']);
});

for (const origins of [
  ['https://one.example.com'],
  ['https://a.vercel.app', 'https://b.vercel.app'],
  ['https://a.github.io', 'https://b.github.io'],
  ['https://a.co.uk', 'https://b.co.uk'],
  ['https://example.com', 'https://example.org'],
  ['https://a.example.com', 'http://b.example.com'],
  ['https://a.example.com', 'https://b.example.com:8443'],
  ['http://localhost:3000', 'http://localhost:5173'],
  ['http://10.0.0.1', 'http://10.0.0.2'],
  ['null', 'file://'],
  ['https://a.x.example.com', 'https://b.y.example.com'],
]) {
  test(`no pattern for ${origins.join(' and ')}`, () => {
    expect(originPatterns(origins)).toEqual({ patterns: [], rest: origins.toSorted() });
  });
}

test('a pattern lets in what it is for, and no look-alike of it', () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?$/);
  fc.assert(
    fc.property(label, label, label, fc.constantFrom('', ':8443'), (one, other, domain, port) => {
      const origins = [one, other].map((name) => `https://${name}.${domain}.example.com${port}`);
      for (const { source, origins: members } of originPatterns(origins).patterns) {
        const pattern = new RegExp(source);
        for (const origin of members) {
          expect(origin).toMatch(pattern);
          const base = `.${domain}.example.com${port}`;
          for (const neighbour of lookAlikes(origin)) {
            if (!neighbour.startsWith('https://') || !neighbour.endsWith(base)) {
              expect(neighbour).not.toMatch(pattern);
            }
          }
          expect(origin.replace(base, `.evil${base.slice(1)}`)).not.toMatch(pattern);
        }
      }
    }),
  );
});
