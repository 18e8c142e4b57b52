import { hasHeader } from '../../exchange/headers.ts';
import { FETCH } from '../anchors.ts';
import { answered } from '../answer.ts';
import { cookieSentBefore, cookiesSet, saysNobodyIsLoggedIn } from '../cookies.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 64: the cookie is there, and the page did not ask for it to be sent. */
export const cookieNotSentByPage: Rule = {
  id: 'cookie-not-sent-by-page',
  catalogue: [64],
  short: 'credentials not included',
  learnMore: `${FETCH}#credentials`,
  match(c) {
    if (c.secretsHidden || !saysNobodyIsLoggedIn(c)) return null;
    const { requestHeaders } = c.hop;
    if (requestHeaders === null || hasHeader(requestHeaders, 'cookie')) return null;
    if (hasHeader(requestHeaders, 'authorization')) return null;
    if (c.exchange.judgement.credentials.value === 'include') return null;
    const stored = cookieSentBefore(c) || cookiesSet(c).length > 0;
    const invited = answered(c, 'access-control-allow-credentials') === 'true';
    if (!stored && !invited) return null;
    const { say } = c;
    return {
      title: say(
        'Not a CORS problem: the server wants a login, and the page sent the request without its cookies',
      ),
      explain: stored
        ? say(
            'The browser has cookies of this server. To another origin it sends them only where the page includes credentials.',
          )
        : say(
            'The server would take credentials. To another origin a page sends cookies only where it includes them.',
          ),
      sure: stored ? 'likely' : 'possible',
      evidence: [
        { label: say('Status'), value: String(c.status) },
        { label: 'Cookie', value: say('(none)') },
        ...(stored ? [{ label: say('Cookies of this server'), value: say('seen before') }] : []),
      ],
      remedies: [
        inPage(
          say('Include credentials in the page (XMLHttpRequest: withCredentials = true):'),
          `credentials: 'include'`,
        ),
      ],
    };
  },
};
