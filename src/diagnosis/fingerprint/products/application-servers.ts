import type { Product } from '../product.ts';

/** Servers that run an application: their name says how it is run, not which framework made the answer. */
export const applicationServers: readonly Product[] = [
  {
    id: 'runserver',
    name: 'Django runserver',
    kind: 'application-server',
    signs: [{ header: 'server', value: /^WSGIServer\/[\d.]+ CPython\//, sure: 'certain' }],
  },
  {
    id: 'gunicorn',
    name: 'gunicorn',
    kind: 'application-server',
    signs: [
      { header: 'server', value: /^gunicorn/, sure: 'certain' },
      { body: /<h1><p>Internal Server Error<\/p><\/h1>/, sure: 'likely' },
    ],
  },
  {
    id: 'uvicorn',
    name: 'uvicorn',
    kind: 'application-server',
    signs: [{ header: 'server', value: /^uvicorn/, sure: 'certain' }],
  },
  {
    id: 'daphne',
    name: 'daphne',
    kind: 'application-server',
    signs: [{ header: 'server', value: /^daphne/i, sure: 'certain' }],
  },
  {
    id: 'hypercorn',
    name: 'hypercorn',
    kind: 'application-server',
    signs: [{ header: 'server', value: /^hypercorn/, sure: 'certain' }],
  },
  {
    id: 'waitress',
    name: 'waitress',
    kind: 'application-server',
    signs: [{ header: 'server', value: /^waitress/, sure: 'certain' }],
  },
  {
    id: 'werkzeug',
    name: 'Flask (Werkzeug)',
    kind: 'application-server',
    signs: [{ header: 'server', value: /^Werkzeug\//, sure: 'certain' }],
  },
  {
    id: 'python-http-server',
    name: 'Python’s http.server',
    kind: 'storage',
    signs: [{ header: 'server', value: /^SimpleHTTP\//, sure: 'certain' }],
  },
];
