import { expect, test } from '@playwright/test';
import { editSettings } from '../../src/fix/django/edit-settings.ts';
import type { EvidencedChange } from '../../src/fix/server-change.ts';
import { readBack } from './read-back.ts';

// Texts of which a list cannot simply be read: after the change Python runs them, and they hold what they held.
const asked = 'http://localhost:36181';
const origin: EvidencedChange = { change: { kind: 'allow-origin', origin: asked }, evidence: 'GET /api/' };

/** Files that the texts import; each stays imported for those that follow. */
const files = `
import sys, types
def _file(name, **held):
    made = types.ModuleType(name)
    vars(made).update(held)
    sys.modules[name] = made
_file("base", CORS_ALLOWED_ORIGINS=["https://base.example"], CORS_ALLOW_HEADERS=("x-base",))
_file("older", CORS_ORIGIN_WHITELIST=["https://older.example"])
_file("empty")
`;

const HOSTS = 'HOSTS = ["a.example", "b.example"]\n';
const hosts = ['https://a.example', 'https://b.example'];

const texts: readonly (readonly [text: string, held: readonly string[]])[] = [
  // Other files.
  ['from base import *\nDEBUG = True', ['https://base.example']],
  ['try:\n    from base import *\nexcept ImportError:\n    pass\n', ['https://base.example']],
  ['if True: from base import *\n', ['https://base.example']],
  ['CORS_ALLOWED_ORIGINS = ["https://a.example"]\nfrom base import *\n', ['https://base.example']],
  ['from base import *\nCORS_ALLOWED_ORIGINS = ["https://a.example"]\n', ['https://a.example']],
  ['from base import CORS_ALLOWED_ORIGINS\n', ['https://base.example']],
  [
    'from base import (\n    CORS_ALLOWED_ORIGINS,  # all\n    CORS_ALLOW_HEADERS,\n)\n',
    ['https://base.example'],
  ],
  [
    'from base import CORS_ALLOWED_ORIGINS as THEIRS\nCORS_ALLOWED_ORIGINS = THEIRS\n',
    ['https://base.example'],
  ],
  ['import base\nCORS_ALLOWED_ORIGINS = base.CORS_ALLOWED_ORIGINS\n', ['https://base.example']],
  ['from older import *\n', ['https://older.example']],
  ['from base import *\nCORS_ORIGIN_WHITELIST = ["https://a.example"]\n', ['https://base.example']],
  ['from empty import *\n', []],
  ['import base\nglobals().update(vars(base))\n', ['https://base.example']],
  ['import base\nglobals()["CORS_ALLOWED_ORIGINS"] = ["https://a.example"]\n', ['https://a.example']],
  ['exec(\'CORS_ALLOWED_ORIGINS = ["https://a.example"]\')\n', ['https://a.example']],
  // More than one statement, or name.
  ['DEBUG = True; CORS_ALLOWED_ORIGINS = ["https://a.example"]', ['https://a.example']],
  ['if True: CORS_ALLOWED_ORIGINS = ["https://a.example"]\n', ['https://a.example']],
  ['if True: DEBUG = True; CORS_ALLOWED_ORIGINS = ["https://a.example"]\n', ['https://a.example']],
  ['X = CORS_ALLOWED_ORIGINS = ["https://a.example"]', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = X = ["https://a.example"]', ['https://a.example']],
  ['DEBUG, CORS_ALLOWED_ORIGINS = True, ["https://a.example"]', ['https://a.example']],
  ['(DEBUG, CORS_ALLOWED_ORIGINS) = (True, ["https://a.example"])', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = ["https://a.example"]\nCORS_ALLOWED_ORIGINS.append("https://b.example")\n', hosts],
  // Expressions that nothing can be written into.
  [`${HOSTS}CORS_ALLOWED_ORIGINS = [f"https://{h}" for h in HOSTS]`, hosts],
  [`${HOSTS}CORS_ALLOWED_ORIGINS = [\n    f"https://{h}"\n    for h in HOSTS\n    if h\n]\n`, hosts],
  [`${HOSTS}CORS_ALLOWED_ORIGINS = {f"https://{o}" for o in HOSTS}\n`, hosts],
  [`${HOSTS}CORS_ALLOWED_ORIGINS = (f"https://{o}" for o in HOSTS)\n`, hosts],
  [`${HOSTS}CORS_ALLOWED_ORIGINS = list(f"https://{o}" for o in HOSTS)\n`, hosts],
  [
    'DEBUG = True\nCORS_ALLOWED_ORIGINS = ["https://a.example"] if DEBUG else ["https://b.example"]\n',
    ['https://a.example'],
  ],
  [
    'DEBUG = True\nCORS_ALLOWED_ORIGINS = [\n    "https://a.example"\n] if DEBUG else [\n]\n',
    ['https://a.example'],
  ],
  [
    'DEBUG = True\nCORS_ALLOWED_ORIGINS = ["https://a.example" if DEBUG else "https://b.example"]\n',
    ['https://a.example'],
  ],
  ['CORS_ALLOWED_ORIGINS = {**{"https://a.example": 1}}\n', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = {"https://a.example": 1}\n', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = [*["https://a.example"]]\n', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = *["https://a.example"],\n', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = (*["https://a.example"],)\n', ['https://a.example']],
  [`CORS_ALLOWED_ORIGINS = ["https://a.example", *[f"https://{h}" for h in ["b.example"]]]\n`, hosts],
  ['CORS_ALLOWED_ORIGINS = "https://a.example", "https://b.example"\n', hosts],
  ['CORS_ALLOWED_ORIGINS = ["https://a.example"] + ["https://b.example"]\n', hosts],
  ['CORS_ALLOWED_ORIGINS = "https://a.example https://b.example".split()\n', hosts],
  ['CORS_ALLOWED_ORIGINS = (["https://a.example"])\n', ['https://a.example']],
  ['H = "a.example"\nCORS_ALLOWED_ORIGINS = f"https://{H}"\n', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = ("https://a.example")\n', ['https://a.example']],
  // What is nothing.
  ['CORS_ALLOWED_ORIGINS = None\n', []],
  ['CORS_ALLOWED_ORIGINS: list[str] | None = None\n', []],
  [
    'CORS_ALLOWED_ORIGINS = None\nif True:\n    CORS_ALLOWED_ORIGINS = ["https://a.example"]\n',
    ['https://a.example'],
  ],
  ['CORS_ALLOWED_ORIGINS = ["https://a.example"]\nif True:\n    CORS_ALLOWED_ORIGINS = None\n', []],
  ['CORS_ALLOWED_ORIGINS = [] or None\n', []],
  ['CORS_ALLOWED_ORIGINS = []', []],
  ['CORS_ALLOWED_ORIGINS = ()', []],
  ['CORS_ALLOWED_ORIGINS = {}', []],
  ['CORS_ALLOWED_ORIGINS = set()', []],
  ['CORS_ALLOWED_ORIGINS = ""', []],
  ['CORS_ALLOWED_ORIGINS = [\n    # none yet\n]', []],
  // Places and ends.
  ['CORS_ALLOWED_ORIGINS = [ \\\n  "https://a.example", \\\n]\n', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = ["https://a.example",\n                        "https://b.example"]', hosts],
  ['CORS_ALLOWED_ORIGINS = [\n    "https://a.example"  # a, b\n    ,\n]\n', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = [\r\n\t"https://a.example"\r\n]\r\n', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS \\\n    = ["https://a.example"]', ['https://a.example']],
  ['CORS_ALLOWED_ORIGINS = [\n    "https://a."\n    "example"\n]  # [', ['https://a.example']],
  ['if (X := 1) == 1: CORS_ALLOWED_ORIGINS = ["https://a.example"]', ['https://a.example']],
  ['if True:\n    CORS_ALLOWED_ORIGINS = ["https://a.example"]', ['https://a.example']],
  // With a slash, which the checks refuse.
  [`CORS_ALLOWED_ORIGINS = ["${asked}/"]`, []],
  [
    `CORS_ALLOWED_ORIGINS = [\n    "${asked}/path",  # mine\n    "https://a.example",\n]\n`,
    ['https://a.example'],
  ],
];

/** Sets and generators as lists too. */
const listed = '\nCORS_ALLOWED_ORIGINS = list(CORS_ALLOWED_ORIGINS)\n';

test('an origin is added, and Python runs it: nothing that was there is lost', async () => {
  const edited = texts.map(([text]) => `${editSettings(text, [origin])}${listed}`);
  const [, ...read] = await readBack([files, ...edited]);
  for (const [index, [text, held]] of texts.entries()) {
    const origins = read[index]?.['CORS_ALLOWED_ORIGINS'] as string[];
    expect(origins.toSorted(), `${text}\n-----\n${edited[index]}`).toEqual([...held, asked].toSorted());
  }
});

test('done once, nothing is left to do', () => {
  for (const [text] of texts) {
    const once = editSettings(text, [origin]);
    expect(editSettings(once, [origin]), text).toBe(once);
  }
});

test('headers likewise: what other files and computed values bring stays', async () => {
  const changes: readonly EvidencedChange[] = [
    { change: { kind: 'allow-request-header', header: 'content-type' }, evidence: 'seen', already: true },
    { change: { kind: 'allow-request-header', header: 'x-new' }, evidence: 'asked' },
  ];
  const kept: readonly (readonly [text: string, held: readonly string[]])[] = [
    ['from base import *\n', ['x-base']],
    ['from base import CORS_ALLOW_HEADERS\n', ['x-base']],
    ['CORS_ALLOW_HEADERS = [n for n in ["x-a"]]\n', ['x-a']],
    ['CORS_ALLOW_HEADERS = None\n', ['accept', 'content-type']],
    ['CORS_ALLOW_HEADERS = None\nif True:\n    CORS_ALLOW_HEADERS = ["x-a"]\n', ['x-a']],
  ];
  const edited = kept.map(([text]) => editSettings(text, changes));
  const [, ...read] = await readBack([files, ...edited]);
  for (const [index, [text, held]] of kept.entries()) {
    const names = read[index]?.['CORS_ALLOW_HEADERS'];
    expect(names, text).toEqual(expect.arrayContaining([...held, 'x-new']));
  }
});

test('paths: a pattern that is None is replaced', async () => {
  const path: EvidencedChange = { change: { kind: 'cover-path', path: '/api/items/' }, evidence: 'GET' };
  const [read] = await readBack([editSettings('CORS_URLS_REGEX = None\n', [path])]);
  expect(read?.['CORS_URLS_REGEX']).toBe('^/api/.*$');
});

for (const text of [
  'CORS_ALLOW_ALL_ORIGINS = True\n',
  'CORS_ALLOWED_ORIGIN_REGEXES = [r"^http://localhost:\\d+$"]\n',
]) {
  test(`an origin that is let in already is not added: ${text.trim()}`, () => {
    expect(editSettings(text, [origin])).toBe(text);
  });
}

test('an origin is added where anybody is let in no more', () => {
  const stop: EvidencedChange = { change: { kind: 'stop-allowing-any-origin' }, evidence: 'too many' };
  const edited = editSettings('CORS_ALLOW_ALL_ORIGINS = True\n', [stop, origin]);
  expect(edited).toContain(`"${asked}"`);
});
