import { expect, test } from '@playwright/test';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { renderDjango } from '../../../src/fix/django/render.ts';
import { prove } from '../../../src/fix/prove.ts';
import { decisionMarkdown, decisionsMarkdown, type Reported } from '../../../src/report/markdown.ts';
import { exchange, page } from '../../panel/harness/build.ts';
import { fromBrowser, hostile, refusedPost, refusedPut, simple } from './exchanges.ts';

function reported(exchange: JudgedExchange): Reported {
  const findings = diagnose(exchange, []);
  const changes = findings.flatMap(({ remedies }) =>
    remedies.flatMap((remedy) => (remedy.kind === 'server' ? remedy.changes : [])),
  );
  return { exchange, findings, fix: changes.length === 0 ? null : renderDjango(changes) };
}

test('a ticket holds the exchange, the reason, how we know, the fix and how to repeat it', () => {
  const text = decisionMarkdown(reported(refusedPut));
  expect(text).toMatch(
    /^## `PUT http:\/\/localhost:8000\/api\/items\/42\/`: blocked by CORS at the preflight\n/,
  );
  expect(text).toContain('The PUT never left the browser.');
  expect(text).toContain(`| Page | \`${page}\` |`);
  expect(text).toContain(
    '| Failed check | The preflight does not allow a header: `x-request-id` ([Fetch Standard',
  );
  expect(text).toContain('Access-Control-Request-Headers: authorization,content-type,x-request-id');
  expect(text).toContain('**PUT: not sent**');
  expect(text).toContain('HTTP 200\n');
  expect(text).toContain('In `settings.py` (django-cors-headers):');
  expect(text).toMatch(/```python\n[^`]*x-request-id[^`]*```/);
  expect(text).toContain('curl -i -X OPTIONS');
  expect(text).toContain('`$X_REQUEST_ID`');
  expect(text.match(/^### .*/gm)).toEqual([
    '### What was sent',
    '### How we know',
    '### What to change',
    '### To repeat it',
  ]);
});

test('no secret is in it, and that a server acted is', () => {
  const text = decisionMarkdown(reported(refusedPost));
  expect(text).not.toContain('masked-');
  expect(text).toContain('Authorization: Bearer (hidden)');
  expect(text).toContain('The server received the POST and may have acted on it');
});

test('what a browser adds is on the wire, and not in what repeats it', () => {
  const text = decisionMarkdown(reported(fromBrowser));
  const at = text.indexOf('### To repeat it');
  expect(text.slice(0, at)).toContain('User-Agent: Mozilla/5.0');
  const repeat = text.slice(at);
  expect(repeat).not.toMatch(/User-Agent|Accept-Language|Sec-Fetch|sec-ch-ua|Referer|Priority|compressed/i);
  expect(repeat).toContain("-H 'Content-Type: application/json'");
  expect(repeat).not.toContain('CONTENT_TYPE');
  expect(repeat).toContain(`-H 'Origin: ${page}'`);
});

test('an allowed request says so, and has no fix', () => {
  const text = decisionMarkdown(reported(simple));
  expect(text).toContain(': allowed\n');
  expect(text).toContain('The browser lets the page read the answer.');
  expect(text).not.toContain('### What to change');
});

test('nothing from the wire is markup', () => {
  const text = decisionMarkdown(reported(hostile));
  expect(text).not.toMatch(/^# Forged/m);
  // Outside of code, the same text stands escaped.
  const outside = text.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').replace(/(`+)[^`][\s\S]*?\1(?!`)/g, '');
  expect(outside).not.toMatch(/(?<!\\)<(img|b)/);
  expect(outside).not.toMatch(/^\| a \| b \|/m);
});

test('several decisions are one file', () => {
  const text = decisionsMarkdown([reported(refusedPut), reported(refusedPost)]);
  expect(text.match(/^## /gm)).toHaveLength(2);
  expect(text).toContain('\n---\n');
  expect(decisionsMarkdown([])).toBe('');
});

test('a change that was tried by simulation says so, and what else it would do', () => {
  const findings = diagnose(refusedPut, []);
  const changes = findings.flatMap(({ remedies }) =>
    remedies.flatMap((remedy) => (remedy.kind === 'server' ? remedy.changes : [])),
  );
  const exchanges = [refusedPut, { ...refusedPut, id: 'again' }];
  const proof = prove({ server: 'http://localhost:8000', changes, exchanges, targets: [refusedPut.id] });
  expect(proof.kind).toBe('proved');
  const told = { exchange: refusedPut, findings, fix: renderDjango(changes), proof };
  expect(decisionMarkdown(told)).toMatch(
    /Tried by simulation on what was recorded:\n\n- 2 requests of this server become allowed.*\n- nothing breaks: no request.*\n- strangers stay out: \d{2,} tries as another origin, `null` and look-alikes\n/,
  );
  expect(decisionMarkdown(told, 'de')).toContain('- 2 Anfragen dieses Servers werden erlaubt');
  expect(decisionMarkdown({ ...told, proof: { ...proof, kind: 'not-proved' } })).not.toContain('simulation');
  expect(decisionMarkdown({ ...told, proof: null })).not.toContain('simulation');
});

test('a change that is not proved stands in the ticket, under words that say so and with the reasons', () => {
  const told = reported(refusedPut);
  const proved = prove({
    server: 'http://localhost:8000',
    changes: [],
    exchanges: [refusedPut],
    targets: [refusedPut.id],
  });
  const proof = { ...proved, kind: 'not-proved' as const, reasons: ['It is `still` blocked.'] };
  const text = decisionMarkdown({ ...told, proof });
  expect(text).toMatch(
    /### What to change\n\n\*\*This change is not proved\. [^\n]*\*\*\n\n- It is `still` blocked\.\n\nIn `settings\.py`/,
  );
  expect(decisionMarkdown({ ...told, proof }, 'de')).toContain('**Diese Änderung ist nicht bewiesen.');
  expect(decisionMarkdown(told)).not.toContain('not proved');
});

test('behind a preflight without an answer the request was not sent', () => {
  const dead = exchange({
    id: 'dead',
    error: 'net::ERR_CONNECTION_REFUSED',
    hops: [{ url: 'http://localhost:8000/api/', method: 'POST', headers: null, preflight: 'refused' }],
  });
  const text = decisionMarkdown(reported(dead));
  expect(text).toContain('The POST never left the browser.');
  expect(text).toContain('**POST: not sent**');
});

test('how sure the credentials mode is stands beside it, as in the panel', () => {
  const told = (credentials: JudgedExchange['judgement']['credentials'], language: 'en' | 'de' = 'en') => {
    const { exchange, ...rest } = reported(refusedPut);
    const judgement = { ...exchange.judgement, credentials };
    const text = decisionMarkdown({ exchange: { ...exchange, judgement }, ...rest }, language);
    return /^\| (?:Credentials|Anmeldedaten) \| (.*) \|$/m.exec(text)?.[1];
  };
  expect(told({ value: 'include', because: 'cookie-sent', strength: 'certain' })).toBe('`include` (certain)');
  expect(told({ value: 'same-origin', because: 'no-storage-access-header', strength: 'strong' })).toBe(
    '`same-origin` (strong sign)',
  );
  const guessed = { value: 'same-origin', because: 'default-of-fetch', strength: 'weak' } as const;
  expect(told(guessed)).toBe('`same-origin` (weak sign, nothing tells)');
  expect(told(guessed, 'de')).toBe('`same-origin` (schwaches Zeichen, nichts verrät es)');
  expect(told({ value: 'unknown', because: 'no-evidence', strength: 'weak' })).toBe('not known');
});
