import { expect, test } from '@playwright/test';
import { renderDjango } from '../../src/fix/django/render.ts';
import type { EvidencedChange, ServerChange } from '../../src/fix/server-change.ts';
import { readBack } from './read-back.ts';

const changes: readonly EvidencedChange[] = (
  [
    { kind: 'allow-origin', origin: 'https://app.example.com' },
    { kind: 'allow-origin', origin: 'http://localhost:5173' },
    { kind: 'trust-csrf-origin', origin: 'http://localhost:5173' },
    { kind: 'allow-credentials' },
  ] satisfies readonly ServerChange[]
).map((change) => ({ change, evidence: 'why' }));

const before = 'CORS_ALLOWED_ORIGINS = ["https://old.example"]\n';

test('from environment variables: spaces, slashes and empty entries come out as nothing', async () => {
  const [code, environment] = renderDjango(changes, { variant: 'environment' }).blocks;
  expect(environment).toMatchObject({
    file: '.env',
    copy: 'CORS_ALLOWED_ORIGINS=http://localhost:5173,https://app.example.com\nCSRF_TRUSTED_ORIGINS=http://localhost:5173\n',
  });
  const set = (value: string) =>
    `import os\nos.environ["CORS_ALLOWED_ORIGINS"] = "${value}"\n${before}${code?.copy}`;
  const read = await readBack([
    set('http://localhost:5173,https://app.example.com'),
    set(' https://app.example.com/ ,, '),
    set(''),
  ]);
  expect(read.map((settings) => settings['CORS_ALLOWED_ORIGINS'])).toEqual([
    ['https://old.example', 'http://localhost:5173', 'https://app.example.com'],
    ['https://old.example', 'https://app.example.com'],
    ['https://old.example'],
  ]);
  expect(read[0]).toMatchObject({ CORS_ALLOW_CREDENTIALS: true, CSRF_TRUSTED_ORIGINS: [] });
});

test('what is of this machine goes into development settings, and nowhere else', async () => {
  const [production, development] = renderDjango(changes, { variant: 'development' }).blocks;
  expect(production?.copy).not.toContain('localhost');
  expect(development?.file).toBe('settings/development.py');
  const [both] = await readBack([before + production?.copy + development?.copy]);
  expect(both).toMatchObject({
    CORS_ALLOWED_ORIGINS: ['https://old.example', 'https://app.example.com', 'http://localhost:5173'],
    CSRF_TRUSTED_ORIGINS: ['http://localhost:5173'],
    CORS_ALLOW_CREDENTIALS: true,
  });
  const [only] = renderDjango(changes.slice(1, 2), { variant: 'development' }).blocks;
  expect(only?.file).toBe('settings/development.py');
});

test('against pasted settings the change is a difference, and the copy the whole text', async () => {
  const settings = `${before}CORS_ALLOW_CREDENTIALS = False\n`;
  const { blocks, notes } = renderDjango(changes.slice(0, 1).concat(changes.slice(3)), { settings });
  expect(blocks[0]?.lines.filter(({ kind }) => kind === 'add' || kind === 'remove')).toEqual([
    { kind: 'remove', text: 'CORS_ALLOWED_ORIGINS = ["https://old.example"]' },
    { kind: 'remove', text: 'CORS_ALLOW_CREDENTIALS = False' },
    { kind: 'add', text: 'CORS_ALLOWED_ORIGINS = ["https://old.example", "https://app.example.com"]' },
    { kind: 'add', text: 'CORS_ALLOW_CREDENTIALS = True' },
  ]);
  expect(notes.join(' ')).toContain('whole settings.py');
  const [read] = await readBack([blocks[0]?.copy ?? '']);
  expect(read).toEqual({
    CORS_ALLOWED_ORIGINS: ['https://old.example', 'https://app.example.com'],
    CORS_ALLOW_CREDENTIALS: true,
  });
  expect(renderDjango(changes.slice(3), { settings: 'CORS_ALLOW_CREDENTIALS = True\n' }).blocks).toEqual([]);
});

test('a whole block, for a project that has no such settings yet', async () => {
  const more = changes.concat(
    { change: { kind: 'install-middleware' }, evidence: 'why' },
    { change: { kind: 'allow-request-header', header: 'x-request-id' }, evidence: 'why' },
    { change: { kind: 'cover-path', path: '/api/items/' }, evidence: 'why' },
  );
  const [block] = renderDjango(more, { variant: 'whole' }).blocks;
  expect(block?.copy).not.toContain('globals()');
  const fresh = 'INSTALLED_APPS = []\nMIDDLEWARE = ["django.middleware.common.CommonMiddleware"]\n';
  const [read] = await readBack([fresh + block?.copy]);
  expect(read).toMatchObject({
    INSTALLED_APPS: ['corsheaders'],
    MIDDLEWARE: ['corsheaders.middleware.CorsMiddleware', 'django.middleware.common.CommonMiddleware'],
    CORS_ALLOWED_ORIGINS: ['http://localhost:5173', 'https://app.example.com'],
    CORS_URLS_REGEX: '^/api/.*$',
    CSRF_TRUSTED_ORIGINS: ['http://localhost:5173'],
  });
  expect(read?.['CORS_ALLOW_HEADERS']).toContain('x-request-id');
});
