import { expect, test } from '@playwright/test';
import { headerNotesEn as notes } from '../../../extension/panel/text/header-notes-en.ts';
import { headerNote } from '../../../extension/panel/view/header-note.ts';
import type { HeaderList } from '../../../src/cors/types.ts';

const named: HeaderList = [['Access-Control-Allow-Origin', 'https://app.example.com']];
const any: HeaderList = [['Access-Control-Allow-Origin', '*']];

test('what only a preflight’s answer says has no effect on another', () => {
  for (const [name, value] of [
    ['Access-Control-Max-Age', '600'],
    ['Access-Control-Allow-Methods', '*'],
    ['Access-Control-Allow-Headers', 'x-a'],
  ] as const) {
    const on = (answers: 'preflight' | 'request') =>
      headerNote(name, value, notes, { headers: named, answers });
    expect(on('request')).toBe(notes.onlyPreflight);
    expect(on('preflight')).not.toBe(notes.onlyPreflight);
  }
  const exposed = (answers: 'preflight' | 'request') =>
    headerNote('Access-Control-Expose-Headers', 'x-a', notes, { headers: named, answers });
  expect([exposed('preflight'), exposed('request')]).toEqual([notes.onlyActual, notes.exposed]);
});

test('credentials beside a star are not allowed', () => {
  const told = (headers: HeaderList) =>
    headerNote('Access-Control-Allow-Credentials', 'true', notes, { headers, answers: 'request' });
  expect([told(any), told(named)]).toEqual([notes.credentialsAny, notes.credentialsTrue]);
});
