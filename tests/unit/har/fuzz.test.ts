import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { diagnoseHar } from '../../../src/har/diagnose-har.ts';
import { readHar } from '../../../src/har/read-har.ts';
import { diagnosed } from './file.ts';

const hosts = [
  'http://a.test',
  'https://a.test',
  'https://b.test:8443',
  'http://localhost:3000',
  'not a url',
  'data:,x',
];
const paths = ['/', '/x', '/x/', '/login/?next=/x', '/static/a.js'];
const url = fc.tuple(fc.constantFrom(...hosts), fc.constantFrom(...paths)).map(([host, path]) => host + path);
const header = fc.oneof(
  fc.record({
    name: fc.constantFrom(
      'Origin',
      'vary',
      'Location',
      'Access-Control-Allow-Origin',
      'Access-Control-Allow-Methods',
      'access-control-request-method',
      'Cookie',
      'Sec-Fetch-Site',
      'sec-fetch-mode',
      'Age',
      'Server',
      ':path',
      'Set-Cookie',
      'content-type',
    ),
    value: fc.oneof(
      fc.constantFrom(
        '*',
        'null',
        'PUT',
        'origin',
        'same-origin',
        'cross-site',
        'cors',
        'no-cors',
        '/x/',
        'nginx',
        'a=1',
        '',
      ),
      url,
      fc.string(),
    ),
  }),
  fc.anything(),
);
const odd = <Value>(usual: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.anything() });
const entry = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        startedDateTime: odd(
          fc.integer({ min: 1, max: 60 }).map((second) => new Date(second * 1_000).toISOString()),
        ),
        time: odd(fc.double()),
        request: odd(
          fc.record(
            {
              method: odd(fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS', 'patch')),
              url: odd(url),
              headers: odd(fc.array(header)),
              cookies: odd(fc.array(fc.anything())),
            },
            { requiredKeys: [] },
          ),
        ),
        response: odd(
          fc.record(
            {
              status: odd(fc.constantFrom(0, 200, 204, 301, 302, 307, 401, 403, 404, 500, 502)),
              headers: odd(fc.array(header)),
              content: odd(fc.record({ text: fc.string() })),
              redirectURL: odd(url),
              _error: odd(
                fc.constantFrom('', 'net::ERR_FAILED', 'net::ERR_ABORTED', 'net::ERR_CONNECTION_REFUSED'),
              ),
            },
            { requiredKeys: [] },
          ),
        ),
        _resourceType: odd(fc.constantFrom('fetch', 'xhr', 'preflight', 'document', 'image', 'websocket')),
        pageref: odd(fc.constantFrom('p1', 'p2')),
        _initiator: odd(fc.record({ type: fc.constantFrom('script', 'preflight', 'parser'), url })),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.anything() },
);
const log = fc.record({
  creator: odd(fc.record({ name: fc.constantFrom('WebInspector', 'Firefox', 'Charles Proxy') })),
  pages: odd(fc.array(fc.record({ id: fc.constantFrom('p1', 'p2'), title: url }))),
  entries: fc.array(entry, { maxLength: 8 }),
});

const kinds = ['allowed', 'blocked', 'failed', 'not-cors', 'pending', 'undetermined'];

test('whatever a file holds, nothing is thrown and every entry is told once', () => {
  fc.assert(
    fc.property(log, (value) => {
      // What JSON cannot hold is no file.
      const text = JSON.stringify({ log: value }, (_, one) => (typeof one === 'bigint' ? null : one));
      const result = readHar(text);
      if (!result.ok) return;
      const all = diagnoseHar(result.har, '0123456789abcdef');
      const indexes = all.map(({ entry: { index } }) => index);
      expect(indexes).toEqual([...new Set(indexes)].toSorted((a, b) => a - b));
      expect(all.length).toBeLessThanOrEqual(result.har.entries.length);
      for (const { decision, findings } of all) {
        expect(kinds).toContain(decision.kind);
        for (const { sure, title } of findings)
          expect([sure, title]).toEqual([
            expect.stringMatching(/certain|likely|possible/),
            expect.any(String),
          ]);
      }
    }),
    { numRuns: 400 },
  );
});

test('any text at all is a file or a problem', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const result = readHar(text);
      if (result.ok) diagnosed(text);
    }),
  );
});
