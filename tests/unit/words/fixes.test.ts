import { expect, test } from '@playwright/test';
import { renderDjango } from '../../../src/fix/django/render.ts';
import { mergeChanges } from '../../../src/fix/merge.ts';
import { nextSteps, notesBefore } from '../../../src/fix/next-steps.ts';
import { prove } from '../../../src/fix/prove.ts';
import type { RenderedFix } from '../../../src/fix/rendered-fix.ts';
import type { EvidencedChange, ServerChange } from '../../../src/fix/server-change.ts';
import { renderFor, syntaxes } from '../../../src/fix/syntaxes.ts';
import { inEnglish, type Say, sayIn } from '../../../src/words/say.ts';
import { API, exchangeWith } from '../fix/exchange-of.ts';

const inGerman = sayIn('de');
const evidence = 'EVIDENCE';
const of = (...changes: readonly ServerChange[]): readonly EvidencedChange[] =>
  changes.map((change) => ({ change, evidence }));

/** Every kind of change, with values that every warning is about. */
const all = of(
  { kind: 'install-middleware' },
  { kind: 'stop-allowing-any-origin' },
  { kind: 'allow-origin', origin: 'http://localhost:3000' },
  { kind: 'allow-origin', origin: 'http://shop.example' },
  { kind: 'allow-origin', origin: 'https://app.example/"' },
  {
    kind: 'allow-origin-pattern',
    origins: [
      ...['https://deploy-1.example.com', 'https://deploy-2.example.com'],
      ...['https://deploy-preview-7--shop.netlify.app', 'https://deploy-preview-8--shop.netlify.app'],
    ],
  },
  { kind: 'allow-credentials' },
  { kind: 'allow-request-header', header: 'x-tenant' },
  { kind: 'allow-method', method: 'QUERY' },
  { kind: 'expose-header', header: 'x-total-count' },
  { kind: 'set-preflight-max-age', seconds: 600 },
  { kind: 'allow-private-network' },
  { kind: 'cover-path', path: '/api/items/' },
  { kind: 'trust-csrf-origin', origin: 'https://app.example.com' },
  { kind: 'send-cookies-cross-site', cookies: ['session', 'csrf'] },
  { kind: 'allow-host', host: 'api.example.com' },
  { kind: 'trust-proxy-scheme' },
);
const moved = of({ kind: 'move-middleware-first' });

const pasted = `import os
MIDDLEWARE = [
    "django.middleware.common.CommonMiddleware",
]
CORS_ALLOW_HEADERS = os.environ.get("HEADERS")
`;

const forms: readonly (readonly [string, (say: Say) => RenderedFix | null])[] = [
  ...(['plain', 'whole', 'environment', 'development'] as const).map(
    (variant) => [variant, (say: Say) => renderDjango(all, { variant, say })] as const,
  ),
  ['moved', (say) => renderDjango(moved, { say })],
  ['older', (say) => renderDjango(all, { release: [3, 14], say })],
  ['pasted', (say) => renderDjango(all, { settings: pasted, say })],
  ['pasted, moved', (say) => renderDjango(moved, { settings: '', say })],
  ...syntaxes.map(({ id }) => [id, (say: Say) => renderFor(id, all, {}, say)] as const),
];

const comment = /(?:^|\s+)(?:#|\/\/) .*$/;
const withoutComment = (line: string): string => line.replace(comment, '');
/** What stands in comments, evidence apart: that comes in the language that it was found in. */
const commentsOf = ({ blocks }: RenderedFix): readonly string[] =>
  blocks
    .flatMap(({ copy, lines }) => [...copy.split('\n'), ...lines.map(({ text }) => text)])
    .flatMap((line) => comment.exec(line)?.[0].trim() ?? []);

for (const [name, render] of forms) {
  test(`${name}: the same change in both languages, and no word of it in English`, () => {
    const [english, german] = [render(inEnglish), render(inGerman)];
    if (english === null || german === null) throw new Error('there is something to render');
    expect(codeOf(german)).toEqual(codeOf(english));
    const others = textsOf(german);
    expect(textsOf(english).length).toBe(others.length);
    const left = textsOf(english).filter((text, index) => text === others[index] && !text.includes(evidence));
    expect(left).toEqual([]);
  });
}

/** All that is no matter of language. */
function codeOf({ blocks, warnings, checked }: RenderedFix) {
  return {
    checked,
    levels: warnings?.map(({ level }) => level),
    blocks: blocks.map(({ language, lines, copy }) => ({
      language,
      lines: lines.map(({ kind, text }) => [kind, withoutComment(text)]),
      copy: copy.split('\n').map(withoutComment),
    })),
  };
}

function textsOf(fix: RenderedFix): readonly string[] {
  return [
    ...fix.notes,
    ...(fix.warnings ?? []).map(({ text }) => text),
    ...(fix.left ?? []),
    ...commentsOf(fix),
  ];
}

test('a comment keeps letters that are not ASCII, and nothing that hides or ends it', () => {
  const rendered = renderDjango(
    [{ change: { kind: 'allow-credentials' }, evidence: 'trägt „Daten“\u202e\n\u2028x\u0000' }],
    { say: inGerman },
  );
  expect(rendered.blocks[0]?.copy).toBe('CORS_ALLOW_CREDENTIALS = True  # trägt „Daten“ x \n');
});

test('many reasons are the first and a count', () => {
  const change: ServerChange = { kind: 'allow-credentials' };
  const three = ['a', 'b', 'c'].map((one) => ({ change, evidence: one }));
  expect(mergeChanges(three)[0]?.evidence).toBe('a, and 2 more');
  expect(mergeChanges(three, inGerman)[0]?.evidence).toBe('a, und 2 weitere');
});

test('a proof says the same in both languages', () => {
  const origin = 'https://app.example.com';
  const settings = { ALLOWED_HOSTS: ['*'], CORS_ALLOW_ALL_ORIGINS: true };
  const asked = { origin, path: '/api/items/', method: 'PUT', credentials: true };
  const exchanges = [exchangeWith({ settings, order: ['cors', 'common'] }, asked)];
  const tried = [
    [],
    of({ kind: 'allow-credentials' }),
    of({ kind: 'set-preflight-max-age', seconds: 600 }),
    of(
      { kind: 'expose-header', header: 'x-total-count' },
      { kind: 'trust-csrf-origin', origin },
      { kind: 'send-cookies-cross-site', cookies: ['csrf'] },
      { kind: 'allow-private-network' },
    ),
  ];
  for (const changes of tried) {
    const english = prove({ server: API, changes, exchanges });
    const german = prove({ server: API, changes, exchanges, say: inGerman });
    expect(german.kind).toBe(english.kind);
    expect(german.counts).toEqual(english.counts);
    const said = ({ reasons, assumed, effects }: typeof english) => [
      ...reasons,
      ...assumed,
      ...effects.map(({ how }) => how),
    ];
    expect(said(german).length).toBe(said(english).length);
    expect(said(english).filter((text) => said(german).includes(text))).toEqual([]);
  }
});

test('the next steps are the same, and a note on restarting is none of them', () => {
  const settings = { ALLOWED_HOSTS: ['*'] };
  const asked = { origin: 'https://app.example.com', path: '/api/', method: 'PUT' };
  const exchange = exchangeWith({ settings, order: ['cors', 'common'] }, asked);
  const [english, german] = [nextSteps(exchange), nextSteps(exchange, inGerman)];
  expect(german.verify.map(({ command }) => command)).toEqual(english.verify.map(({ command }) => command));
  const said = ({ steps, verify }: typeof english) => [...steps, ...verify.map(({ expect: text }) => text)];
  expect(said(english).length).toBeGreaterThan(6);
  expect(said(english).filter((text) => said(german).includes(text))).toEqual([]);
  for (const say of [inEnglish, inGerman]) {
    const { notes } = renderDjango(all, { say });
    expect(notesBefore(notes, say)).toEqual(notes.slice(0, -1));
  }
});
