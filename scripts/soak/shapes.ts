/** Where in the page a request is made. */
export type Place = 'page' | 'frame' | 'sandbox' | 'worker' | 'shared-worker';

/** One kind of request. Those of one shape are the same in every field: no identity is in a URL. */
export interface Shape {
  readonly place: Place;
  readonly api: 'fetch' | 'xhr' | 'xhr-upload' | 'beacon';
  readonly method: string;
  /** Which server, by which name; `path` is on it. */
  readonly host: 'sibling' | 'abroad';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly credentials: 'omit' | 'same-origin' | 'include';
}

const json = { 'Content-Type': 'application/json' };

function shape(place: Place, method: string, path: string, more: Partial<Shape> = {}): Shape {
  return {
    place,
    api: 'fetch',
    method,
    host: 'abroad',
    path,
    headers: {},
    body: null,
    credentials: 'omit',
    ...more,
  };
}

/** Twenty kinds; several share URL and method and differ only in header names, place or credentials. */
export const shapes: readonly [Shape, ...Shape[]] = [
  shape('page', 'PUT', '/api/items/1/'),
  shape('page', 'PUT', '/api/items/1/', { headers: { 'X-Tenant': '7' } }),
  shape('page', 'PUT', '/api/items/1/', { headers: { 'X-Tenant': '7', 'X-Trace': 'on' } }),
  shape('page', 'PUT', '/api/items/1/', { credentials: 'include' }),
  shape('page', 'PATCH', '/api/items/1/', { headers: json, body: '{}' }),
  shape('page', 'DELETE', '/api/items/1/', { host: 'sibling' }),
  shape('page', 'POST', '/api/items/', { headers: json, body: '{}' }),
  shape('page', 'POST', '/api/items/', { body: 'plain' }),
  shape('page', 'GET', '/api/items/', { headers: { Authorization: 'Bearer soak' } }),
  shape('page', 'GET', '/api/items/'),
  shape('page', 'GET', '/api/items/', { credentials: 'include' }),
  shape('page', 'POST', '/api/items/', { api: 'xhr', headers: json, body: '{}' }),
  shape('page', 'POST', '/api/upload/', { api: 'xhr-upload', body: 'file' }),
  shape('page', 'POST', '/api/beacon/', { api: 'beacon', headers: json, body: '{}', credentials: 'include' }),
  shape('page', 'GET', '/redirect/', { headers: { 'X-Tenant': '7' } }),
  shape('frame', 'PUT', '/api/items/1/'),
  shape('sandbox', 'PUT', '/api/items/1/'),
  shape('worker', 'PUT', '/api/items/1/'),
  shape('worker', 'GET', '/api/items/', { headers: { 'X-Tenant': '7' } }),
  shape('shared-worker', 'PUT', '/api/items/1/', { headers: { 'X-Tenant': '7' } }),
];
