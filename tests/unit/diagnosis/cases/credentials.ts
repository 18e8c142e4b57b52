import type { RuleCase } from '../cases.ts';
import { allowed, api, blocked, django, including, page, passedPreflight } from '../wire.ts';

const star = { headers: { ...django, 'access-control-allow-origin': '*' } };
const withCredentials = { 'access-control-allow-credentials': 'true' };
const setsCookie = {
  url: 'https://api.partner.example/session/',
  method: 'POST',
  sent: including,
  answer: allowed({ ...withCredentials, 'Set-Cookie': 'sessionid=1; HttpOnly; SameSite=Lax' }),
};

/** Cookies, tokens and who may send them. */
export const credentialCases: readonly RuleCase[] = [
  {
    rule: 'wildcard-with-credentials',
    match: { wire: { sent: including, answer: star, ...blocked } },
    rows: [58],
    sure: 'certain',
    miss: { wire: { answer: star } },
  },
  {
    rule: 'credentials-not-allowed',
    match: { wire: { sent: including, answer: allowed(), ...blocked } },
    rows: [59],
    sure: 'certain',
    miss: { wire: { sent: including, answer: allowed(withCredentials) } },
  },
  {
    rule: 'csrf-refused',
    match: {
      wire: {
        method: 'POST',
        preflight: passedPreflight(),
        answer: allowed({ 'Content-Type': 'text/html; charset=utf-8' }, 403),
      },
    },
    rows: [62],
    sure: 'likely',
    miss: { wire: { answer: allowed({ 'Content-Type': 'text/html; charset=utf-8' }, 403) } },
  },
  {
    rule: 'csrf-refused',
    match: {
      wire: { method: 'POST', answer: allowed({ 'Content-Type': 'application/json' }, 403) },
      known: { body: '{"detail":"CSRF Failed: CSRF token missing."}' },
    },
    sure: 'certain',
    miss: {
      wire: { method: 'POST', sent: { Cookie: 'sessionid=1' }, answer: allowed({ ...withCredentials }, 403) },
      known: { body: '{"detail":"You do not have permission to perform this action."}' },
    },
  },
  {
    rule: 'cookie-not-sent-samesite',
    match: {
      wire: { sent: including, answer: allowed(withCredentials, 401), at: 2_000 },
      others: [setsCookie],
    },
    rows: [63],
    sure: 'likely',
    miss: {
      wire: { sent: including, answer: allowed(withCredentials, 401), at: 2_000 },
      others: [setsCookie],
      known: { secretsHidden: true },
    },
  },
  {
    rule: 'cookie-not-sent-by-page',
    match: { wire: { answer: allowed(withCredentials, 401), at: 2_000 }, others: [setsCookie] },
    rows: [64],
    sure: 'likely',
    miss: { wire: { answer: allowed({}, 401) } },
  },
  {
    rule: 'server-error-not-cors',
    match: { wire: { answer: allowed({}, 500) } },
    rows: [49],
    sure: 'certain',
    miss: { wire: { answer: allowed() } },
  },
  {
    rule: 'server-error-not-cors',
    match: { wire: { method: 'PUT', preflight: passedPreflight(), answer: allowed({}, 404) } },
    rows: [42],
    miss: {
      wire: {
        url: api,
        page: 'https://api.partner.example',
        sent: { 'Sec-Fetch-Site': 'same-origin' },
        answer: { status: 404 },
      },
    },
  },
  {
    rule: 'any-origin-with-credentials',
    match: {
      wire: { sent: including, answer: allowed(withCredentials) },
      others: [
        {
          page: 'https://stranger.test',
          sent: including,
          answer: allowed({ ...withCredentials, 'access-control-allow-origin': 'https://stranger.test' }),
        },
      ],
    },
    rows: [20],
    miss: {
      wire: { sent: including, answer: allowed(withCredentials) },
      others: [
        {
          page: 'https://admin.example.com',
          sent: including,
          answer: allowed({ ...withCredentials, 'access-control-allow-origin': 'https://admin.example.com' }),
        },
      ],
    },
  },
  {
    rule: 'any-origin-for-credentialed-data',
    match: { wire: { sent: { Authorization: 'Bearer 1' }, answer: star } },
    sure: 'possible',
    first: false,
    miss: {
      wire: { sent: { Authorization: 'Bearer 1' }, answer: allowed({ 'access-control-allow-origin': page }) },
    },
  },
];
