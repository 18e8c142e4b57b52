import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { nextSteps } from '../../../src/fix/next-steps.ts';
import { exchangeWith } from './exchange-of.ts';

const server = {
  settings: { ALLOWED_HOSTS: ['*'], CORS_ALLOWED_ORIGINS: ['https://app.example.com'] },
  order: ['cors'] as const,
};
const asked = {
  origin: 'https://app.example.com',
  path: '/api/items/',
  method: 'PUT',
  headers: ['content-type', 'x-request-id'],
};

test('curl lines ask as the page did, and as a stranger', () => {
  const { verify } = nextSteps(exchangeWith(server, asked));
  expect(verify.map(({ command }) => command.split(' | ')[0])).toEqual([
    "curl -si https://api.example.com/api/items/ -X OPTIONS -H 'Origin: https://app.example.com' -H 'Access-Control-Request-Method: PUT' -H 'Access-Control-Request-Headers: content-type,x-request-id'",
    "curl -si https://api.example.com/api/items/ -X PUT -H 'Origin: https://app.example.com'",
    "curl -si https://api.example.com/api/items/ -X PUT -H 'Origin: https://stranger.example'",
  ]);
  const simple = nextSteps(exchangeWith(server, { ...asked, method: 'GET', headers: [] }));
  expect(simple.verify).toHaveLength(2);
});

test('how long stale preflights live', () => {
  const kept = (seconds: number | undefined) => {
    const settings = {
      ...server.settings,
      ...(seconds !== undefined && { CORS_PREFLIGHT_MAX_AGE: seconds }),
    };
    return nextSteps(exchangeWith({ ...server, settings }, asked)).steps.at(-1);
  };
  expect(kept(undefined)).toContain('up to 24 hours');
  expect(kept(600)).toContain('up to 10 minutes');
  expect(kept(0)).toContain('up to 5 seconds');
});

test('nothing of an address gets out of its quotes', () => {
  const exchange = exchangeWith(server, asked);
  const [hop] = exchange.hops;
  const url = "https://api.example.com/it's;$(touch%20x)`id`/?a=1&b=2";
  const { verify } = nextSteps({ ...exchange, hops: [{ ...hop, url }] });
  for (const { command } of verify) {
    const script = `curl() { printf '%s\\n' "$2"; }; ${command.split(' | grep')[0]}`;
    expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout.trim()).toBe(url);
  }
});
