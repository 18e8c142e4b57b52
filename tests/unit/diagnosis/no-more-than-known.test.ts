import { expect, test } from '@playwright/test';
import { allowed, blocked, findingsOf, page } from './wire.ts';

test('a header that is there twice is told as that, and who set it as likely', () => {
  const twice = { 'access-control-allow-origin': [page, page] };
  const [finding] = findingsOf({ wire: { answer: allowed(twice), ...blocked } });
  expect(finding?.id).toBe('allow-origin-twice');
  expect(finding?.title).toContain('more than once');
  expect(finding?.explain).toContain('Most likely two layers');
});

/** Redirected at the preflight, by an answer that names nobody. */
const redirected = (url: string, location: string) =>
  findingsOf({
    wire: {
      url,
      method: 'PUT',
      shown: false,
      preflight: { status: 301, headers: { Location: location } },
      ...blocked,
    },
  })[0];

test('a redirect that adds a slash is Django’s only where something says so', () => {
  const finding = redirected('https://api.partner.example/items', '/items/');
  expect(finding?.id).toBe('preflight-redirect-append-slash');
  expect(finding?.explain).toContain('nothing in this answer says that it is Django’s');
});

test('one redirect to the same URL is not told as many', () => {
  const url = 'https://api.partner.example/items/';
  const finding = redirected(url, url);
  expect(finding?.id).toBe('preflight-redirect-https');
  expect(finding?.title).toMatch(/to the very URL that was asked for$/);
});
