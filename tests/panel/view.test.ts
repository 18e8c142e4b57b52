import { expect, test } from '@playwright/test';
import { fate, headline } from '../../extension/panel/view/headline.ts';
import { rowView } from '../../extension/panel/view/row-view.ts';
import { sequence } from '../../extension/panel/view/sequence.ts';
import { stepsByHop } from '../../extension/panel/view/step-view.ts';
import { urlParts } from '../../extension/panel/view/url-parts.ts';
import { clip, visible } from '../../extension/panel/view/visible.ts';
import { why } from '../../extension/panel/view/why.ts';
import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import { api, exchange } from './harness/build.ts';
import { everyday, hostile } from './harness/fixtures.ts';

// Pure: once is enough.
test.skip(() => test.info().project.name !== 'chromium');

function named(id: string): JudgedExchange {
  const found = [...everyday, ...hostile].find((one) => one.id === id);
  if (found === undefined) throw new Error(`no fixture ${id}`);
  return found;
}

const pairs = [
  ['simple', '– → 200'],
  ['header-not-allowed', '200 ✕ → not sent'],
  ['append-slash', '301 ✕ → not sent'],
  ['wildcard', '– → 200 ✕'],
  ['preflighted', '200 → 204'],
  ['redirected', '– → 302 ↪ 200 ✕'],
  ['network', '– → ✕ no answer'],
  ['pending', '… → …'],
  ['no-cors', '– → 200'],
] as const;
for (const [id, text] of pairs) {
  test(`the pair of ${id} reads ${text}`, () => {
    expect(rowView(named(id)).pairText).toBe(text);
  });
}

test('every fixture has a reason, a headline, a drawing and steps with a sentence', () => {
  for (const one of [...everyday, ...hostile]) {
    expect(why(one, []).text, one.id).not.toBe('');
    expect(headline(one, []), one.id).not.toBe('');
    expect(sequence(one).lines.length, one.id).toBeGreaterThan(0);
    for (const { steps } of stepsByHop(one)) {
      for (const step of steps) expect(step.sentence, `${one.id} ${step.id}`).toMatch(/^[A-Z`]/);
    }
  }
});

test('a blocked POST may have been acted on; a refused preflight means that nothing left', () => {
  const post = exchange({
    id: 'post',
    error: 'net::ERR_FAILED',
    hops: [{ url: `${api}/api/items/`, method: 'POST', response: { status: 201 } }],
  });
  expect(fate(post)).toContain('may have acted on it');
  expect(fate(named('wildcard'))).not.toContain('acted');
  expect(fate(named('header-not-allowed'))).toBe('The PUT never left the browser.');
});

test('what cannot be seen is made visible', () => {
  expect(visible('a\u0000\t\u007f\u0085b')).toBe('a\\x00\\x09\\x7f\\x85b');
  expect(visible('\u202eexe\u200b')).toBe('\\u{202e}exe\\u{200b}');
  expect(visible('\ud800')).toBe('\\u{d800}');
  expect(visible('<b>שלום</b>')).toBe('<b>שלום</b>');
  expect(clip('a🙂b', 2)).toEqual({ text: 'a', hidden: 3 });
});

test('a URL that is none is shown as it is', () => {
  expect(urlParts('http://[::bad/').path).toBe('http://[::bad/');
  expect(urlParts(`${api}/a?b#c`)).toEqual({ path: '/a?b', host: 'localhost:8000', origin: api });
});
