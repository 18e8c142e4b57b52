import { expect } from '@playwright/test';
import type { Browser } from '../../scripts/browsers/driver.ts';
import type { Answer, Case, CaseHop, Host, RawHeader, Send } from '../../scripts/differential/case.ts';
import type { Observation } from '../../scripts/differential/compare.ts';
import type { Arrival } from '../../scripts/differential/server.ts';
import type { QuirkId } from '../../src/cors/types.ts';

/** What came of a case: on the server, in the page and in Corscope. */
export interface Outcome {
  readonly arrivals: readonly Arrival[];
  readonly observations: readonly [Observation, ...Observation[]];
}

export interface QuirkCase {
  readonly id: QuirkId;
  readonly one: Omit<Case, 'id' | 'kind' | 'frame' | 'cookies' | 'silent'>;
  /** What shows the quirk. */
  readonly shows: (outcome: Outcome) => void;
  /** Where Corscope can see that the quirk had a part in this very request, and has to say so. */
  readonly stated?: 'everywhere' | Browser;
}

const any: RawHeader = ['Access-Control-Allow-Origin', '*'];
const sent: RawHeader = ['Access-Control-Allow-Origin', '{sent}'];
const withCredentials: RawHeader = ['Access-Control-Allow-Credentials', 'true'];
const methods = (value: string): RawHeader => ['Access-Control-Allow-Methods', value];
const names = (value: string): RawHeader => ['Access-Control-Allow-Headers', value];
const age = (value: string): RawHeader => ['Access-Control-Max-Age', value];
const location = (value: string): RawHeader => ['Location', value];
const ok = (...headers: RawHeader[]): Answer => ({ status: 200, headers });
const to = (hop: number, ...headers: RawHeader[]): Answer => ({
  status: 307,
  headers: [...headers, location(`{hop:${hop}}`)],
});

const hop = (preflight: Answer, response: Answer, host: Host = 'abroad', ...later: Answer[]): CaseHop => ({
  host,
  preflights: [preflight, ...later],
  responses: [response],
});
const send = (fields: Partial<Send> = {}): Send => ({
  api: 'fetch',
  method: 'GET',
  headers: [],
  body: null,
  credentials: 'omit',
  mode: 'cors',
  redirect: 'follow',
  uploadListener: false,
  ...fields,
});
const put = send({ method: 'PUT' });
const withHeader = (name: string, value: string): Send => send({ headers: [[name, value]] });

const preflights = ({ arrivals }: Outcome, at = 0): readonly Arrival[] =>
  arrivals.filter((arrival) => arrival.kind === 'preflight' && arrival.hop === at);
const isDelivered = ({ observations }: Outcome): void =>
  expect(observations.map(({ page }) => page.delivered)).toEqual(observations.map(() => true));
const count = (expected: number) => (outcome: Outcome) => {
  isDelivered(outcome);
  expect(preflights(outcome)).toHaveLength(expected);
};
const reason = (pattern: RegExp) => (outcome: Outcome) => {
  expect(outcome.observations[0].page.delivered).toBe(false);
  expect(outcome.observations[0].verdict?.reason).toMatch(pattern);
};
const allowsPut = (...more: RawHeader[]): Answer => ok(any, methods('PUT'), ...more);

/** Each quirk of `src/cors/quirks.ts` in the smallest request that shows it. */
export const quirkCases: readonly QuirkCase[] = [
  {
    id: 'wildcard-covers-authorization',
    one: { hops: [hop(ok(any, names('*')), ok(any))], sends: [withHeader('Authorization', 'Bearer x')] },
    shows: count(1),
    stated: 'everywhere',
  },
  {
    id: 'signed-max-age',
    // Malformed to the standard, and so kept for five seconds.
    one: { hops: [hop(allowsPut(age('-1')), ok(any))], sends: [put, put] },
    shows: count(2),
    stated: 'everywhere',
  },
  {
    id: 'malformed-max-age-not-kept',
    one: { hops: [hop(allowsPut(age('600s')), ok(any))], sends: [put, put] },
    shows: count(2),
    stated: 'everywhere',
  },
  {
    id: 'origin-before-status',
    one: { hops: [hop({ status: 404, headers: [] }, ok(any))], sends: [put] },
    shows: reason(/MissingAllowOrigin/),
    stated: 'everywhere',
  },
  {
    id: 'preflight-redirect-first',
    one: { hops: [hop({ status: 307, headers: [location('/')] }, ok(any))], sends: [put] },
    shows: reason(/^PreflightDisallowedRedirect$/),
    stated: 'everywhere',
  },
  {
    id: 'upload-listener-names-no-method',
    // PUT would need the preflight anyway: that the listener asked for it too nobody can see.
    one: {
      hops: [hop(ok(any), ok(any))],
      sends: [send({ api: 'xhr', method: 'PUT', body: 'x', uploadListener: true })],
    },
    shows: reason(/^(MethodDisallowedByPreflightResponse|CORSMethodNotFound)$/),
  },
  {
    id: 'whole-preflight-cache-entries',
    one: {
      hops: [
        hop(
          allowsPut(age('600')),
          ok(any),
          'abroad',
          ok(any, names('x-a'), age('600')),
          allowsPut(age('600')),
        ),
      ],
      sends: [put, withHeader('X-A', '1'), put],
    },
    shows: count(3),
  },
  {
    id: 'tainted-preflight-not-kept',
    one: {
      hops: [hop(allowsPut(age('600')), to(1, any)), hop(allowsPut(age('600')), ok(any), 'second-abroad')],
      sends: [put, put],
    },
    shows: (outcome) => {
      count(1)(outcome);
      expect(preflights(outcome, 1).map(({ origin }) => origin)).toEqual(['null', 'null']);
    },
  },
  {
    id: 'preflight-cache-credentials-apart',
    one: {
      hops: [hop(ok(sent, withCredentials, methods('PUT'), age('600')), ok(sent, withCredentials))],
      sends: [send({ method: 'PUT', credentials: 'include' }), put],
    },
    shows: count(2),
  },
  {
    id: 'preflight-cache-no-wildcard',
    one: { hops: [hop(ok(any, methods('*'), age('600')), ok(any))], sends: [put, put] },
    shows: count(2),
  },
  {
    id: 'preflight-keeps-origin',
    one: {
      hops: [hop(allowsPut(), to(1, any)), hop(ok(sent, methods('PUT')), ok(sent), 'second-abroad')],
      sends: [put],
    },
    shows: (outcome) => {
      isDelivered(outcome);
      const [preflight, actual] = outcome.arrivals.filter((arrival) => arrival.hop === 1);
      expect(preflight?.origin).toMatch(/^http:\/\/localhost:/);
      expect(actual?.origin).toBe('null');
    },
    stated: 'everywhere',
  },
  {
    id: 'preflight-at-home-unchecked',
    one: { hops: [hop(allowsPut(), to(1, any)), hop(ok(methods('PUT')), ok(sent), 'home')], sends: [put] },
    shows: (outcome) => {
      isDelivered(outcome);
      expect(preflights(outcome, 1)).toHaveLength(1);
    },
    stated: 'everywhere',
  },
  {
    id: 'client-hints-safelisted',
    one: { hops: [hop(ok(), ok(any))], sends: [withHeader('DPR', '1.25')] },
    shows: count(0),
  },
  {
    id: 'user-agent-not-preflighted',
    one: { hops: [hop(ok(), ok(any))], sends: [withHeader('User-Agent', 'own')] },
    shows: count(0),
  },
  {
    id: 'range-64-bit',
    one: {
      hops: [hop(ok(any, names('range')), ok(any))],
      sends: [withHeader('Range', 'bytes=0-9223372036854775808')],
    },
    shows: count(1),
  },
  {
    id: 'equal-locations',
    one: {
      hops: [
        hop(ok(), { status: 302, headers: [any, location('{hop:1}'), location('{hop:1}')] }),
        hop(ok(), ok(any)),
      ],
      sends: [send()],
    },
    shows: count(0),
    // Firefox shows an extension one of them.
    stated: 'chromium',
  },
  {
    id: 'empty-location',
    one: { hops: [hop(ok(), { status: 302, headers: [any, location('')] })], sends: [send()] },
    shows: (outcome) => expect(outcome.observations[0].page).toMatchObject({ delivered: true, status: 302 }),
    stated: 'everywhere',
  },
  {
    id: 'error-mode-needs-location',
    // No browser tells an extension the redirect mode.
    one: { hops: [hop(ok(), { status: 302, headers: [any] })], sends: [send({ redirect: 'error' })] },
    shows: (outcome) => expect(outcome.observations[0].page).toMatchObject({ delivered: true, status: 302 }),
  },
];

/** What no test can wait for. */
export const notShown: Readonly<Partial<Record<QuirkId, string>>> = {
  'max-age-cap': 'a preflight would have to be kept for 7,200 (Chromium) or 86,400 seconds (Firefox) first',
};
