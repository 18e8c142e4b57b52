import type { Page, Scenario } from '../scenario.ts';
import { get, json, lamp, nginx, without } from './parts.ts';

const oldPort: Page = { oldPort: true };

/** nginx in front of Django says something about CORS as well, or answers from what it kept. */
export const proxies: readonly Scenario[] = [
  {
    id: 'allow-origin-twice',
    title: 'Django and nginx both add Access-Control-Allow-Origin.',
    rows: [52],
    server: nginx('adds-again', 'healthy'),
    request: get('/api/items/'),
    expect: {
      verdict: 'blocked',
      failure: 'multiple-allow-origin',
      cause: 'allow-origin-twice',
      fix: 'no-fix',
    },
  },
  {
    id: 'allow-origin-twice-star',
    title: 'nginx adds a star to what Django says already, on the preflight too.',
    rows: [52],
    server: nginx('adds-star', 'healthy'),
    host: 'localhost',
    request: json('PUT', '/api/items/1/', lamp),
    expect: {
      verdict: 'blocked',
      failure: 'multiple-allow-origin',
      cause: 'allow-origin-twice',
      fix: 'no-fix',
    },
  },
  {
    id: 'cors-on-preflight-only',
    title: 'nginx answers the preflights by itself, and Django behind it has no CORS headers.',
    rows: [53],
    server: nginx('answers-preflights', 'without_middleware'),
    request: json('PUT', '/api/items/1/', lamp),
    expect: without('cors-on-preflight-only'),
  },
  {
    id: 'allow-origin-fixed-by-nginx',
    title: 'nginx serves the media with Access-Control-Allow-Origin for the production site alone.',
    rows: [60, 55],
    server: nginx('media-for-production', 'healthy'),
    before: [{ request: get('/api/items/') }],
    request: get('/media/catalogue.json'),
    expect: {
      verdict: 'blocked',
      failure: 'allow-origin-mismatch',
      cause: 'allow-origin-differs',
      fix: 'no-fix',
    },
  },
  {
    id: 'cached-for-another-origin',
    title: 'A cache in front of Django ignores Vary and gives one page the answer made for another.',
    rows: [56],
    server: nginx('cache-ignores-vary', 'any_port_listed'),
    before: [{ page: oldPort, request: get('/api/items/') }],
    request: get('/api/items/'),
    expect: {
      verdict: 'blocked',
      failure: 'allow-origin-mismatch',
      cause: 'cached-for-another-origin',
      fix: 'no-fix',
    },
  },
  {
    id: 'cached-without-cors',
    title: 'A cache in front of Django ignores Vary and gives a fetch the answer made for an image.',
    rows: [57],
    server: nginx('cache-ignores-vary', 'any_port_listed'),
    host: 'localhost',
    before: [{ request: get('/api/picture/', { api: 'img', mode: 'no-cors' }) }],
    request: get('/api/picture/'),
    expect: without('cached-without-cors', 'no-fix'),
  },
  {
    id: 'cached-by-the-browser-without-cors',
    title: 'An image was loaded before without crossorigin, and the browser kept it for the fetch.',
    rows: [57],
    server: nginx('cors-when-asked'),
    before: [{ request: get('/logo.svg', { api: 'img', mode: 'no-cors' }) }],
    request: get('/logo.svg'),
    only: { browser: 'chromium', because: 'Firefox asks the server again' },
    expect: without('cached-without-cors', 'no-fix'),
  },
  {
    id: 'vary-origin-missing',
    title: 'A cache in front echoes the origin without Vary: the next page will get an answer not for it.',
    rows: [56],
    server: nginx('cache-hides-vary', 'any_port_listed'),
    request: get('/api/items/'),
    expect: { verdict: 'allowed', cause: 'vary-origin-missing', fix: 'no-fix' },
  },
];
