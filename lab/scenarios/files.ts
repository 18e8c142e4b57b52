import type { Scenario } from '../scenario.ts';
import { django, get, nginx, without } from './parts.ts';

const noCors = without('static-host-without-cors', 'no-fix');

/** Files, which do not pass through Django's middleware. */
export const files: readonly Scenario[] = [
  {
    id: 'static-files-bypass-middleware',
    title: 'runserver serves /static/ by itself, outside of all middleware.',
    rows: [54],
    server: django('static_by_runserver'),
    before: [{ request: get('/api/items/') }],
    request: get('/static/catalogue.json'),
    expect: without('static-files-bypass-middleware', 'no-fix'),
  },
  {
    id: 'media-by-nginx',
    title: 'nginx serves /media/ from the disk; Django, which has CORS, never sees the request.',
    rows: [55],
    server: nginx('media', 'healthy'),
    before: [{ request: get('/api/items/') }],
    request: get('/media/catalogue.json'),
    expect: noCors,
  },
  {
    id: 'static-host-without-cors',
    title: 'A file from a static host that sends no CORS headers.',
    rows: [55],
    server: { kind: 'files' },
    request: get('/catalogue.json'),
    expect: noCors,
  },
  {
    id: 'image-with-crossorigin',
    title: 'An image with crossorigin, for a canvas, from a static host that sends no CORS headers.',
    rows: [55],
    server: { kind: 'files' },
    host: 'localhost',
    request: get('/logo.svg', { api: 'img' }),
    expect: noCors,
  },
  {
    id: 'font-of-another-host',
    title: 'A font, which is always fetched with CORS, from a static host that sends no CORS headers.',
    rows: [55],
    server: { kind: 'files' },
    request: get('/shop.woff2', { api: 'font' }),
    expect: noCors,
  },
  {
    id: 'module-of-another-host',
    title:
      'A module script, which is always fetched with CORS, from a static host that sends no CORS headers.',
    rows: [55],
    server: { kind: 'files' },
    request: get('/price.js', { api: 'module' }),
    expect: noCors,
  },
];
