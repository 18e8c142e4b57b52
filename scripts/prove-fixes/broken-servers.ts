import type { PageRequest } from '../../lab/scenario.ts';

/** A server with several mistakes at once, and pages that each meet one. */
export interface BrokenServer {
  readonly name: string;
  /** A scenario of the lab whose Django it is. */
  readonly of: string;
  /** Written at the end of that Django's settings.py. */
  readonly settings: string;
  readonly requests: readonly BrokenRequest[];
}

export interface BrokenRequest extends PageRequest {
  /** Sent by the page on its other port. */
  readonly fromOldPort?: true;
  /** It works as it is, and has to go on. */
  readonly works?: true;
}

const json = { 'Content-Type': 'application/json' };
const lamp = JSON.stringify({ name: 'Lamp', price: '45.00' });

export const brokenServers: readonly BrokenServer[] = [
  {
    name: 'settings of its own for everything, each a little short',
    of: 'allowed-simple',
    settings: `
CORS_ALLOWED_ORIGINS = [LAB_ORIGIN, "https://partner.example"]
CORS_ALLOW_METHODS = ("GET", "POST")
CORS_ALLOW_HEADERS = ("x-partner-key",)
CORS_EXPOSE_HEADERS = ["x-partner-quota"]
CORS_URLS_REGEX = r"^/api/(?!cart/)"
`,
    requests: [
      { api: 'fetch', method: 'GET', path: '/api/items/', works: true },
      { api: 'fetch', method: 'PUT', path: '/api/items/1/', headers: json, body: lamp },
      { api: 'fetch', method: 'GET', path: '/api/items/2/', headers: { 'X-Request-Id': '7f40' } },
      { api: 'xhr', method: 'GET', path: '/api/me/', credentials: 'include' },
      { api: 'fetch', method: 'GET', path: '/api/report/', read: 'X-Total-Count' },
      { api: 'fetch', method: 'GET', path: '/api/cart/' },
      { api: 'fetch', method: 'GET', path: '/api/items/3/', fromOldPort: true },
      { api: 'fetch', method: 'QUERY', path: '/api/items/' },
    ],
  },
  {
    name: 'django-cors-headers was never added',
    of: 'middleware-missing-preflighted',
    settings: '',
    requests: [
      { api: 'fetch', method: 'GET', path: '/api/items/' },
      {
        api: 'fetch',
        method: 'PUT',
        path: '/api/items/1/',
        headers: { ...json, 'X-Request-Id': '7f41' },
        body: lamp,
      },
      { api: 'fetch', method: 'GET', path: '/api/me/', credentials: 'include' },
      { api: 'fetch', method: 'GET', path: '/api/items', headers: { Authorization: 'Bearer of-the-lab' } },
      { api: 'fetch', method: 'GET', path: '/api/items/3/', fromOldPort: true },
    ],
  },
];
