import { byteLowercase, stripTabOrSpace } from './bytes.ts';
import { getHeader } from './header-list.ts';
import type { HeaderList } from './types.ts';

const referrerPolicies: ReadonlySet<string> = new Set([
  'no-referrer',
  'no-referrer-when-downgrade',
  'same-origin',
  'origin',
  'strict-origin',
  'origin-when-cross-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
]);

/** The last policy that the response names and that is one. https://w3c.github.io/webappsec-referrer-policy/#set-requests-referrer-policy-on-redirect */
export function referrerPolicyOnRedirect(policy: string, headers: HeaderList): string {
  const tokens = (getHeader(headers, 'referrer-policy') ?? '')
    .split(',')
    .map(stripTabOrSpace)
    .map(byteLowercase);
  return tokens.findLast((token) => referrerPolicies.has(token)) ?? policy;
}
