import { hasHeader, headerValue } from '../../exchange/headers.ts';
import { sentences } from '../../words/sentences.ts';
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
    const { say, asked, host } = c;
    return {
      title: say(
        'Not a CORS problem: the request includes credentials, and no cookie of `{host}` was sent along',
        { host },
      ),
      explain: sentences(
        cookie === undefined
          ? say(
              'Towards another site browsers send only cookies with `SameSite=None; Secure`; Django’s are `Lax`.',
            )
          : say('The cookie `{name}` is not `SameSite=None`: towards another site browsers keep it back.', {
              name: cookie.name,
            }),
        storage === 'none' && say('This browser may also block third-party cookies altogether.'),
      ),
      sure: cookie === undefined ? 'possible' : 'likely',
      evidence: [
        { label: say('Status'), value: String(c.status) },
        { label: 'Cookie', value: say('(none)') },
        { label: 'Sec-Fetch-Site', value: site ?? say('(none)') },
        ...(cookie === undefined
          ? []
          : [{ label: 'Set-Cookie', value: `${cookie.name};${cookie.attributes}` }]),
      ],
      remedies: [
        onServer(say('{asked} came from another site without its cookie', { asked }), {
          kind: 'send-cookies-cross-site',
          cookies: ['session'],
        }),
        inPage(
          say(
            'In development let the page’s own server pass the API on (a dev proxy), then all is one site.',
          ),
        ),
      ],
    };
  },
};
