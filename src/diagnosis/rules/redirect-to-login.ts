import { sentences } from '../../words/sentences.ts';
import { DJANGO } from '../anchors.ts';
import { isLastSeenRedirect, isOfCors, isRedirectWithoutCors } from '../answer.ts';
import type { Case } from '../case.ts';
import { leadsToLogin } from '../location.ts';
import { elsewhere, inPlace, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 48: `login_required` on an API; the script gets a page for people instead of data. */
export const redirectToLogin: Rule = {
  id: 'redirect-to-login',
  catalogue: [48],
  short: 'sent to the login page',
  learnMore: `${DJANGO}../topics/auth/default/#the-login-required-decorator`,
  match(c) {
    const found = isOfCors(c) ? toLogin(c) : null;
    if (found === null) return null;
    const followed = c.failure === null;
    const page = new URL(found.to).pathname;
    const { say } = c;
    return {
      title: followed
        ? say('Not a CORS problem: `{from}` wants a login, and the script was sent to the page `{page}`', {
            from: found.from,
            page,
          })
        : say('`{from}` wants a login and redirects to `{page}`, and the browser stopped on the way', {
            from: found.from,
            page,
          }),
      explain: sentences(
        say('The request had no session the server accepts.'),
        say(
          '`login_required` answers with a redirect to a page for people; an API should answer 401, which a script can understand.',
        ),
      ),
      sure: /[?&]next=/.test(found.to) ? 'certain' : 'likely',
      evidence: [
        { label: say('Redirected to'), value: found.to },
        { label: say('Status of the end'), value: String(c.status) },
      ],
      hop: found.hop,
      remedies: [
        ...(!followed && c.who.corsMiddleware === 'did-not-run'
          ? [
              onServer(
                say('{asked} was redirected without CORS headers', { asked: c.asked }),
                ...inPlace(c, c.hop.preflight !== null || c.middlewareSeenElsewhere),
              ),
            ]
          : []),
        elsewhere(
          say(
            'Let the API answer 401: the permission classes of Django REST framework do, and so does a view that checks request.user itself.',
          ),
        ),
      ],
    };
  },
};

/** The redirect to a login page of the same server, followed or refused. */
function toLogin(c: Case): { readonly from: string; readonly to: string; readonly hop: number } | null {
  if (isRedirectWithoutCors(c) || (isLastSeenRedirect(c) && !leadsToLogin(c.hop.url))) {
    return c.location !== null && leadsToLogin(c.location)
      ? { from: c.path, to: c.location, hop: c.hopIndex }
      : null;
  }
  const { hops } = c.exchange;
  for (let index = 1; index <= c.hopIndex; index += 1) {
    const [from, to] = [hops[index - 1], hops[index]];
    if (from === undefined || to === undefined || !URL.canParse(from.url)) continue;
    // Asking for the login page itself, or being sent around there, is no redirect to it.
    if (leadsToLogin(from.url) || !leadsToLogin(to.url)) continue;
    return { from: new URL(from.url).pathname, to: to.url, hop: index - 1 };
  }
  return null;
}
