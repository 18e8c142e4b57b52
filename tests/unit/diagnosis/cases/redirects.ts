import type { RuleCase } from '../cases.ts';
import { allowed, api, bare, blocked, django, page, passedPreflight, refused } from '../wire.ts';

const bareUrl = 'https://api.partner.example/api/items';
const sent = (status: number, location: string) => bare(status, { Location: location });
const preflighted = (status: number, location: string, url = bareUrl) => ({
  url,
  method: 'PUT',
  shown: false as const,
  preflight: sent(status, location),
  ...blocked,
});
const followed = (status: number, location: string) => ({
  status,
  headers: { ...django, Vary: 'origin', 'access-control-allow-origin': page, Location: location },
});

/** Answers that lead elsewhere. */
export const redirectCases: readonly RuleCase[] = [
  {
    rule: 'preflight-redirect-append-slash',
    match: { wire: preflighted(301, '/api/items/') },
    rows: [33],
    miss: { wire: preflighted(301, '/api/items/all/') },
  },
  {
    rule: 'preflight-redirect-https',
    match: {
      wire: preflighted(301, 'https://api.partner.example/api/items', 'http://api.partner.example/api/items'),
    },
    rows: [34],
    miss: { wire: preflighted(301, 'https://www.partner.example/', 'http://api.partner.example/api/items') },
  },
  {
    rule: 'preflight-redirect-https',
    match: { wire: preflighted(301, bareUrl) },
    rows: [34],
    sure: 'likely',
    miss: { wire: preflighted(302, '/login/?next=/api/items') },
  },
  {
    rule: 'actual-redirect-https',
    match: {
      wire: {
        url: 'http://api.partner.example/api/items/',
        answer: sent(301, 'https://api.partner.example/api/items/'),
        ...blocked,
      },
    },
    rows: [34],
    miss: { wire: { url: bareUrl, answer: sent(301, '/api/items/'), ...blocked } },
  },
  {
    rule: 'preflight-redirect-login',
    match: { wire: preflighted(302, '/accounts/login/?next=/api/items') },
    rows: [35],
    sure: 'certain',
    miss: { wire: preflighted(302, '/api/catalogue/') },
  },
  {
    rule: 'preflight-redirect',
    match: {
      wire: {
        ...preflighted(302, '/elsewhere/'),
        preflight: { status: 302, headers: { Location: '/elsewhere/', 'Access-Control-Allow-Origin': page } },
      },
    },
    miss: { wire: preflighted(301, '/api/items/') },
  },
  {
    rule: 'redirect-prepend-www',
    match: { wire: { answer: sent(301, 'https://www.api.partner.example/api/items/'), ...blocked } },
    rows: [37],
    miss: { wire: { answer: sent(301, 'https://www.partner.example/api/items/'), ...blocked } },
  },
  {
    rule: 'redirect-language-prefix',
    match: { wire: { answer: sent(302, '/en/api/items/'), ...blocked } },
    rows: [38],
    miss: { wire: { answer: sent(302, '/v2/api/items/'), ...blocked } },
  },
  {
    rule: 'actual-redirect-append-slash',
    match: {
      wire: { url: bareUrl, preflight: passedPreflight(), answer: sent(301, '/api/items/'), ...blocked },
    },
    rows: [43],
    sure: 'certain',
    miss: {
      wire: { url: bareUrl, answer: followed(301, '/api/items/'), next: [{ url: api, answer: allowed() }] },
    },
  },
  {
    rule: 'redirect-changed-method',
    match: {
      wire: {
        url: bareUrl,
        method: 'POST',
        answer: followed(301, '/api/items/'),
        next: [{ url: api, method: 'GET', answer: allowed() }],
      },
    },
    rows: [44],
    sure: 'certain',
    miss: {
      wire: {
        url: bareUrl,
        method: 'POST',
        answer: followed(308, '/api/items/'),
        next: [{ url: api, method: 'POST', answer: allowed() }],
      },
    },
  },
  {
    // The next URL is not in sight, and the status says it all.
    rule: 'redirect-changed-method',
    match: { wire: { url: bareUrl, method: 'POST', answer: followed(301, '/api/items/') } },
    rows: [44],
    miss: {
      wire: {
        url: bareUrl,
        method: 'POST',
        type: 'main_frame',
        sent: { 'Sec-Fetch-Mode': 'navigate' },
        answer: followed(302, '/thanks/'),
        next: [{ url: api, method: 'GET', answer: allowed() }],
      },
    },
  },
  {
    rule: 'redirect-made-origin-null',
    match: {
      wire: {
        answer: followed(302, 'https://third.example/x'),
        next: [{ url: 'https://third.example/x', sent: { Origin: 'null' }, answer: refused }],
        ...blocked,
      },
    },
    rows: [46],
    sure: 'certain',
    miss: {
      wire: {
        url: bareUrl,
        answer: followed(302, '/api/items/'),
        next: [{ url: api, answer: refused }],
        ...blocked,
      },
    },
  },
  {
    rule: 'redirect-to-identity-provider',
    match: {
      wire: {
        answer: followed(302, 'https://id.firm.example/authorize?client_id=1'),
        next: [
          {
            url: 'https://id.firm.example/authorize?client_id=1',
            sent: { Origin: 'null' },
            answer: { headers: { 'Content-Type': 'text/html' } },
          },
        ],
        ...blocked,
      },
    },
    rows: [47],
    sure: 'likely',
    miss: {
      wire: {
        answer: followed(302, 'https://files.firm.example/a.json'),
        next: [
          {
            url: 'https://files.firm.example/a.json',
            sent: { Origin: 'null' },
            answer: { headers: { 'Content-Type': 'application/json' } },
          },
        ],
        ...blocked,
      },
    },
  },
  {
    rule: 'redirect-to-login',
    match: {
      wire: {
        answer: followed(302, '/accounts/login/?next=/api/items/'),
        next: [
          {
            url: 'https://api.partner.example/accounts/login/?next=/api/items/',
            answer: allowed({ 'Content-Type': 'text/html' }),
          },
        ],
      },
    },
    rows: [48],
    sure: 'certain',
    miss: {
      wire: {
        url: 'https://api.partner.example/accounts/login/',
        answer: followed(302, '/accounts/login/step-two/'),
        next: [{ url: 'https://api.partner.example/accounts/login/step-two/', answer: allowed() }],
      },
    },
  },
  {
    rule: 'redirect-to-login',
    match: { wire: { answer: followed(302, '/accounts/login/?next=/api/items/') } },
    rows: [48],
    miss: {
      wire: {
        type: 'main_frame',
        sent: { 'Sec-Fetch-Mode': 'navigate' },
        answer: followed(302, '/accounts/login/?next=/api/items/'),
        next: [{ url: 'https://api.partner.example/accounts/login/?next=/api/items/', answer: allowed() }],
      },
    },
  },
  {
    rule: 'redirect-refused',
    match: { wire: { answer: followed(302, 'https://user:word@api.partner.example/'), ...blocked } },
    miss: { wire: { answer: sent(302, 'https://user:word@api.partner.example/'), ...blocked } },
  },
];
