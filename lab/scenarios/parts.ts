import type { DjangoServer, Expectation, PageRequest, Server } from '../scenario.ts';

/** What many scenarios have in common, so that each says only what is its own. */
export const django = (settings: string): DjangoServer => ({ kind: 'django', settings });

export const gunicorn = (settings: string): DjangoServer => ({ kind: 'django', settings, by: 'gunicorn' });

export const nginx = (config: string, settings?: string): Server =>
  settings === undefined
    ? { kind: 'nginx', config }
    : { kind: 'nginx', config, upstream: gunicorn(settings) };

export const get = (path: string, more: Partial<PageRequest> = {}): PageRequest => ({
  api: 'fetch',
  path,
  method: 'GET',
  ...more,
});

/** A request with a body of JSON, and so with a preflight. */
export const json = (
  method: string,
  path: string,
  body: object,
  more: Partial<PageRequest> = {},
): PageRequest => ({
  api: 'fetch',
  path,
  method,
  ...more,
  headers: { 'Content-Type': 'application/json', ...more.headers },
  body: JSON.stringify(body),
});

export const lamp = { name: 'Lamp', price: '45.00' };

/** Makes of a GET one with a preflight. */
export const token = { Authorization: 'Bearer of-the-lab' };

export const nothingToExplain: Expectation = { verdict: 'allowed', cause: null, fix: 'no-fix' };

/** Neither the origin nor a star in the answer. */
export const without = (cause: string, fix: Expectation['fix'] = 'settings'): Expectation => ({
  verdict: 'blocked',
  failure: 'missing-allow-origin',
  cause,
  fix,
});

/**
 * A preflight that was redirected by somebody who sends no CORS headers: the browsers look at the two faults in
 * a different order.
 */
export const redirectedPreflight = (cause: string, fix: Expectation['fix'] = 'settings'): Expectation => ({
  verdict: 'blocked',
  failure: { chromium: 'preflight-redirect', firefox: 'missing-allow-origin' },
  cause,
  fix,
});
