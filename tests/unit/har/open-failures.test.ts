import { expect, test } from '@playwright/test';
import { findingsOf } from '../../../extension/panel/findings.ts';
import { readHarFile } from '../../../extension/panel/har-file.ts';
import { headline } from '../../../extension/panel/view/headline.ts';
import { markName } from '../../../extension/panel/view/mark-name.ts';
import { sequence } from '../../../extension/panel/view/sequence.ts';
import { markOf } from '../../../extension/panel/view/verdict.ts';
import { why } from '../../../extension/panel/view/why.ts';
import { type Entry, harText, page } from './file.ts';

// Where a file has neither an answer nor a reason, every place of the panel says the same: perhaps CORS.

const sent = { Origin: page, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'cross-site' };
const cookie = { url: `${page}/me`, sent: { Cookie: 'a=1', Referer: `${page}/` } };

function told(creator: string, entry: Entry) {
  const result = readHarFile('a.har', harText(creator, [entry, cookie]));
  if (!result.ok) throw new Error(result.problem);
  const [exchange] = result.file.exchanges.values();
  if (exchange === undefined) throw new Error('no row');
  const findings = findingsOf(exchange, new Map());
  return {
    why: why(exchange, findings).text,
    mark: markName(markOf(exchange.judgement.decision.kind, findings), findings),
    headline: headline(exchange, findings),
    drawn: sequence(exchange).lines.slice(1),
    evidence: findings[0]?.evidence[0]?.value,
    remedies: findings[0]?.remedies.map(({ kind }) => kind),
    explain: findings[0]?.explain,
  };
}

const perhaps = {
  why: 'failed: perhaps CORS',
  mark: 'Failed, perhaps by CORS',
  headline: expect.stringContaining('it may be CORS'),
  remedies: ['elsewhere'],
};

for (const creator of ['WebKit Web Inspector', 'Charles Proxy', 'HTTP Toolkit']) {
  test(`${creator}: a status of 0 without a reason may be CORS, wherever the panel tells it`, () => {
    expect(told(creator, { sent, status: 0 })).toMatchObject({
      ...perhaps,
      evidence: '(none)',
      drawn: [{ kind: 'stopped', text: '✕ GET /api/items/: no answer; whether it was sent is not known' }],
    });
    const put = told(creator, { method: 'PUT', sent, status: 0 });
    expect(put).toMatchObject(perhaps);
    expect(put.explain).toContain('It needs a preflight, and none of it was recorded.');
    expect(put.drawn).toHaveLength(1);
  });
}

for (const error of [
  'Preflight response is not successful. Status code: 405',
  'Origin https://app.example.com is not allowed by Access-Control-Allow-Origin. Status code: 200',
  'Request header field X-Request-Id is not allowed by Access-Control-Allow-Headers.',
]) {
  test(`Safari's own words are evidence: ${error}`, () => {
    expect(told('WebKit Web Inspector', { method: 'PUT', sent, status: 0, error })).toMatchObject({
      why: 'failed: CORS, says the browser',
      mark: 'Failed by CORS, says the browser',
      headline: expect.stringContaining('The browser says that CORS refused it'),
      evidence: error,
      remedies: ['elsewhere'],
      drawn: [{ kind: 'stopped' }],
    });
  });
}

test('a URL in such words keeps no secret', () => {
  const error =
    'Cross-origin redirection to https://a.example/?token=s3cr3ts3cr3t denied by Cross-Origin Resource Sharing policy';
  const { evidence } = told('WebKit Web Inspector', { sent, status: 0, error });
  expect(evidence).toContain('https://a.example/?token=');
  expect(evidence).not.toContain('s3cr3t');
});

test('what fails at home, or by a word for something else, is not CORS', () => {
  const home: Entry = {
    url: `${page}/x`,
    sent: { Referer: `${page}/`, 'Sec-Fetch-Mode': 'cors' },
    status: 0,
  };
  expect(told('Charles Proxy', home)).toMatchObject({
    why: 'failed: not CORS',
    mark: 'Failed, not by CORS',
  });
  const down = told('WebKit Web Inspector', { sent, status: 0, error: 'Could not connect to the server.' });
  expect(down.mark).toBe('Failed, not by CORS');
});

test('a WebSocket that did not open is not said to fail by CORS', () => {
  const socket: Entry = {
    url: 'wss://api.partner.example/live',
    sent: { Origin: page, Upgrade: 'websocket' },
    status: 0,
  };
  expect(told('WebKit Web Inspector', socket).mark).toBe('Failed, not by CORS');
});

test('what came from a cache by the word that WebKit writes beside the answer', () => {
  const result = readHarFile(
    'a.har',
    harText('WebKit Web Inspector', [{ sent, more: { _fetchType: 'Memory Cache' } }]),
  );
  if (!result.ok) throw new Error(result.problem);
  const [exchange] = result.file.exchanges.values();
  expect(exchange?.hops[0].response?.fromCache).toBe(true);
});
