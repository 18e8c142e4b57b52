import { expect, test } from '@playwright/test';
import { knownFindings } from '../../../extension/panel/findings.ts';
import { readHarFile } from '../../../extension/panel/har-file.ts';
import { type Entry, harText, page } from './file.ts';

// What the list and its filter say of a file's rows before anybody has looked at one.

/** As Chromium exports a request that failed before any answer, the preflight not being in the list. */
const failed: Entry = {
  sent: { Origin: page, 'Sec-Fetch-Mode': 'cors' },
  status: 0,
  error: 'net::ERR_FAILED',
  more: { _resourceType: 'fetch' },
};
const loggedIn: Entry = { sent: { Origin: page, Cookie: 'sessionid=1' }, more: { _resourceType: 'fetch' } };

function fileOf(creator: string, entries: readonly Entry[]) {
  const result = readHarFile('a.har', harText(creator, entries));
  if (!result.ok) throw new Error(result.problem);
  return result.file;
}

const shortOfFirst = (creator: string, entries: readonly Entry[]) =>
  [...fileOf(creator, entries).exchanges.values()].slice(0, 1).flatMap(knownFindings)[0]?.short;

test('in a file without cookies and Authorization they may have been taken out, before a row is looked at too', () => {
  expect(shortOfFirst('WebInspector', [failed])).toBe('failed: perhaps CORS');
});

test('in a file that has them somewhere, a request without them had none', () => {
  expect(shortOfFirst('WebInspector', [failed, loggedIn])).toBe('failed: not CORS');
});

test('Firefox takes none out, so its files are not said to lack them', () => {
  const plain: Entry = { sent: { Origin: page } };
  expect(fileOf('Firefox', [plain]).withoutSecrets).toBe(false);
  expect(fileOf('WebInspector', [plain]).withoutSecrets).toBe(true);
  expect(fileOf('WebInspector', [plain, loggedIn]).withoutSecrets).toBe(false);
  expect(fileOf('WebInspector', []).withoutSecrets).toBe(false);
});
