import { hasHeader, headerValue } from '../../exchange/headers.ts';
import { DJANGO } from '../anchors.ts';
import { cookiesSet, saysNobodyIsLoggedIn } from '../cookies.ts';
import { inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 63: credentials were included, and SameSite kept the cookie at home. */
export const cookieNotSentSamesite: Rule = {
  id: 'cookie-not-sent-samesite',
  catalogue: [63],
  short: 'cookie kept by SameSite',
  learnMore: `${DJANGO}settings/#session-cookie-samesite`,
  match(c) {
    if (c.secretsHidden || !saysNobodyIsLoggedIn(c)) return null;
    const { requestHeaders } = c.hop;
    if (requestHeaders === null || hasHeader(requestHeaders, 'cookie')) return null;
    if (hasHeader(requestHeaders, 'authorization')) return null;
    const { credentials } = c.exchange.judgement;
    // Only towards another site does SameSite keep a cookie back.
    const site = headerValue(requestHeaders, 'sec-fetch-site');
    if (
      credentials.value !== 'include' ||
      (site !== 'cross-site' && credentials.because !== 'storage-access-header')
    )
      return null;
    const kept = cookiesSet(c).filter(({ attributes }) => !/samesite=none/.test(attributes));
    const [cookie] = kept;
    const storage = headerValue(requestHeaders, 'sec-fetch-storage-access');
    return {
      title: `Not a CORS problem: the request includes credentials, and no cookie of \`${c.host}\` was sent along`,
      explain:
        (cookie === undefined
          ? 'Towards another site browsers send only cookies with `SameSite=None; Secure`; Django’s are `Lax`.'
          : `The cookie \`${cookie.name}\` is not \`SameSite=None\`: towards another site browsers keep it back.`) +
        (storage === 'none' ? ' This browser may also block third-party cookies altogether.' : ''),
      sure: cookie === undefined ? 'possible' : 'likely',
      evidence: [
        { label: 'Status', value: String(c.status) },
        { label: 'Cookie', value: '(none)' },
        { label: 'Sec-Fetch-Site', value: site ?? '(none)' },
        ...(cookie === undefined
          ? []
          : [{ label: 'Set-Cookie', value: `${cookie.name};${cookie.attributes}` }]),
      ],
      remedies: [
        onServer(`${c.asked} came from another site without its cookie`, {
          kind: 'send-cookies-cross-site',
          cookies: ['session'],
        }),
        inPage(
          'In development let the page’s own server pass the API on (a dev proxy), then all is one site.',
        ),
      ],
    };
  },
};
