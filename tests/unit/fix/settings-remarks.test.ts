import { expect, test } from '@playwright/test';
import { editSettings } from '../../../src/fix/django/edit-settings.ts';
import { isReadable, settingsRemarks } from '../../../src/fix/django/settings-remarks.ts';

const valid = [
  // A settings.py as startproject writes it, with what people add.
  [
    'a whole file',
    `"""Settings of the site: don't edit on the server."""
import os
from pathlib import Path

from corsheaders.defaults import default_headers

BASE_DIR = Path(__file__).resolve().parent.parent
DEBUG = os.environ.get("DEBUG") == "1"
MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",  # first (of all
    "django.middleware.common.CommonMiddleware",
]
if DEBUG:
    INTERNAL_IPS = ["127.0.0.1"]
else:
    INTERNAL_IPS = []
CORS_ALLOWED_ORIGINS = ["https://app.example"]
CORS_ALLOW_HEADERS = (*default_headers, "x-tenant")
CORS_PREFLIGHT_MAX_AGE = 86_400
`,
  ],
  ['a tuple', 'CORS_ALLOWED_ORIGINS = ("https://app.example", "https://b.example")\n'],
  ['a set', 'CORS_ALLOWED_ORIGINS = {"https://app.example"}\n'],
  ['on top of the defaults', 'CORS_ALLOW_HEADERS = [*default_headers, "x"]\n'],
  ['an annotation', 'CORS_ALLOWED_ORIGINS: list[str] = ["https://app.example"]\n'],
  ['patterns', 'CORS_ALLOWED_ORIGIN_REGEXES = [re.compile(r"^https://[a-z]+\\.example$"), r"^x$"]\n'],
  ['names of before 3.5', 'CORS_ORIGIN_WHITELIST = ["https://a.example"]\nCORS_ORIGIN_ALLOW_ALL = False\n'],
  ['Windows line ends', 'CORS_ALLOWED_ORIGINS = [\r\n    "https://app.example",\r\n]\r\n'],
  [
    'a helper of one’s own',
    'CORS_ALLOWED_ORIGIN = "https://a.example"\nCORS_ALLOWED_ORIGINS = [CORS_ALLOWED_ORIGIN]\n',
  ],
  ['nothing', ' \n'],
] as const;

for (const [what, text] of valid.slice(0, 8).concat(valid.slice(9))) {
  test(`a valid text gets no remark: ${what}`, () => {
    expect(settingsRemarks(text)).toEqual([]);
  });
}

test('a name that is used further down is a helper, and what is built of it is computed', () => {
  expect(settingsRemarks(valid[8][1])).toEqual([{ kind: 'computed', names: ['CORS_ALLOWED_ORIGINS'] }]);
});

for (const [what, text] of [
  ['HTML', '<!doctype html>\n<meta charset=utf-8>\n<p\nclass="x">CORS_ALLOWED_ORIGINS = []</p>\n'],
  ['JSON', '{\n  "CORS_ALLOWED_ORIGINS": ["https://app.example"]\n}\n'],
  ['an INI file', '[cors]\norigins = https://app.example\n'],
  ['YAML', 'cors:\n  origins: https://app.example\n'],
  ['prose', 'Hi, import the CORS settings from Bob please.\nThey don’t work = sad.\n'],
  ['nginx', 'add_header Access-Control-Allow-Origin "*";\n'],
  ['comments only', '# CORS_ALLOWED_ORIGINS = []\n'],
] as const) {
  test(`what is no settings file is told: ${what}`, () => {
    expect(settingsRemarks(text)).toEqual([{ kind: 'no-settings' }]);
    expect(isReadable(text)).toBe(false);
  });
}

for (const [what, text, told] of [
  [
    'a list',
    'DEBUG = True\nCORS_ALLOWED_ORIGINS = [\n    "https://app.example",\n\nCORS_ALLOW_HEADERS = ["x"]\n',
    { text: '[', name: 'CORS_ALLOWED_ORIGINS', line: 2 },
  ],
  [
    'a call',
    'CORS_ALLOWED_ORIGINS = env.list("ORIGINS"\n',
    { text: '(', name: 'CORS_ALLOWED_ORIGINS', line: 1 },
  ],
  [
    'a quote',
    'CORS_ALLOWED_ORIGINS = ["https://app.example]\n',
    { text: '"', name: 'CORS_ALLOWED_ORIGINS', line: 1 },
  ],
  ['another bracket', 'CORS_ALLOW_HEADERS = ("x"]\n', { text: '(', name: 'CORS_ALLOW_HEADERS', line: 1 }],
  ['one too many', 'CORS_ALLOW_HEADERS = ["x"]\n]\n', { text: ']', name: null, line: 2 }],
] as const) {
  test(`what is never closed is told with its place: ${what}`, () => {
    expect(settingsRemarks(text)).toEqual([{ kind: 'unclosed', ...told }]);
    expect(isReadable(text)).toBe(false);
  });
}

for (const value of [
  'https://app.example',
  '[“https://app.example”]',
  '["https://a.example" DEBUG]',
  '$ORIGINS',
]) {
  test(`what Python takes for no value is told with its place: ${value}`, () => {
    const text = `DEBUG = True\nCORS_ALLOWED_ORIGINS = ${value}\n`;
    expect(settingsRemarks(text)).toEqual([{ kind: 'no-python', name: 'CORS_ALLOWED_ORIGINS', line: 2 }]);
    expect(isReadable(text)).toBe(false);
  });
}

for (const [name, meant] of [
  ['CORS_ALLOWED_ORIGIN', 'CORS_ALLOWED_ORIGINS'],
  ['CORS_ALLOW_ORIGINS', 'CORS_ALLOWED_ORIGINS'],
  ['CORS_ALLOWED_HEADERS', 'CORS_ALLOW_HEADERS'],
  ['CORS_EXPOSED_HEADERS', 'CORS_EXPOSE_HEADERS'],
  ['CORS_ORIGINS_WHITELIST', 'CORS_ORIGIN_WHITELIST'],
  ['cors_allowed_origins', 'CORS_ALLOWED_ORIGINS'],
] as const) {
  test(`a misspelt name is told with the one that is nearest: ${name}`, () => {
    const text = `${name} = ["https://app.example"]\n`;
    expect(settingsRemarks(text)).toEqual([{ kind: 'misspelt', name, meant }]);
    expect(isReadable(text)).toBe(true);
  });
}

test('a name of one’s own that is like no setting is left alone', () => {
  expect(settingsRemarks('CORS_MAX_HOSTS_OF_TEAM = 5\nORIGINS = []\nCOURSES = []\n')).toEqual([]);
});

for (const value of [
  'env.list("ORIGINS", default=[])',
  'os.environ["ORIGINS"].split(",")',
  'list(default_headers) + ["x-tenant"]',
  '[*default_headers, *EXTRA]',
  '[f"https://{HOST}"]',
  'ORIGINS',
  '[x.strip() for x in ORIGINS if not x.startswith("#")] or ["x-tenant"]',
  'tuple(map(lambda x: x.lower(), ORIGINS[1:]))',
  'ORIGINS if DEBUG else ()',
]) {
  test(`a value that is computed is unknown, and not called broken: ${value}`, () => {
    const text = `CORS_ALLOW_HEADERS = ${value}\n`;
    expect(settingsRemarks(text)).toEqual([{ kind: 'computed', names: ['CORS_ALLOW_HEADERS'] }]);
    expect(isReadable(text)).toBe(true);
  });
}

test('what is added to, or set in a branch, is unknown too', () => {
  expect(
    settingsRemarks(
      'from .base import *\nCORS_ALLOWED_ORIGINS += ["http://a.test"]\nif DEBUG:\n    CORS_ALLOW_ALL_ORIGINS = True\n',
    ),
  ).toEqual([
    { kind: 'computed', names: ['CORS_ALLOWED_ORIGINS', 'CORS_ALLOW_ALL_ORIGINS'] },
    { kind: 'elsewhere', statements: ['from .base import *'] },
  ]);
});

for (const [text, ...told] of [
  ['from .base import *\n', 'from .base import *'],
  ['from . cors import (CORS_ALLOWED_ORIGINS, x)\n', 'from .cors import CORS_ALLOWED_ORIGINS'],
  ['try:\n    from .local import *\nexcept ImportError: pass\n', 'from .local import *'],
  ['exec(open("local.py").read())\nglobals().update(x)\n', 'exec(…)', 'globals()'],
] as const) {
  test(`that other files may set it is told: ${told.join(', ')}`, () => {
    const settings = `DEBUG = True\n${text}`;
    expect(settingsRemarks(settings)).toEqual([{ kind: 'elsewhere', statements: told }]);
    expect(isReadable(settings)).toBe(true);
  });
}

test('files that set no settings are not told of', () => {
  expect(
    settingsRemarks(
      'from corsheaders.defaults import *\nfrom .paths import BASE_DIR\nX = globals().get("X", 1)\n',
    ),
  ).toEqual([]);
});

test('an origin with something behind it is told with the origin', () => {
  const text = 'CORS_ALLOWED_ORIGINS = ["http://localhost:3000/", "https://a.example", "null", "file://"]\n';
  expect(settingsRemarks(text)).toEqual([
    { kind: 'not-an-origin', entry: 'http://localhost:3000/', meant: 'http://localhost:3000' },
  ]);
  expect(isReadable(text)).toBe(true);
});

test('a list that is computed is extended and not replaced, though the wire shows what it came to', () => {
  const changes = [
    { change: { kind: 'allow-request-header', header: 'x-old' }, evidence: 'there', already: true },
    { change: { kind: 'allow-request-header', header: 'x-new' }, evidence: 'asked' },
  ] as const;
  const edited = editSettings('CORS_ALLOW_HEADERS = env.list("H")\n', changes);
  expect(edited).toContain('CORS_ALLOW_HEADERS = env.list("H")\n');
  expect(edited).toContain('    *globals().get("CORS_ALLOW_HEADERS", default_headers),');
  expect(edited).toContain('    "x-new",  # asked\n');
  expect(edited).not.toContain('"x-old"');
});

test('a list with an annotation is extended where it stands', () => {
  const origin = { change: { kind: 'allow-origin', origin: 'https://b.example' }, evidence: 'x' } as const;
  expect(editSettings('CORS_ALLOWED_ORIGINS: list[str] = ["https://a.example"]\n', [origin])).toBe(
    'CORS_ALLOWED_ORIGINS: list[str] = ["https://a.example", "https://b.example"]\n',
  );
});
