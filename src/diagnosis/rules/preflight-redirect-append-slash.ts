import { sentences } from '../../words/sentences.ts';
import { DJANGO } from '../anchors.ts';
import { isRedirectedPreflight, statusEvidence } from '../answer.ts';
import { addsSlash } from '../location.ts';
import { allowing, inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 33: APPEND_SLASH redirects the preflight, which may never be redirected. */
export const preflightRedirectAppendSlash: Rule = {
  id: 'preflight-redirect-append-slash',
  catalogue: [33],
  short: 'preflight redirected: slash',
  learnMore: `${DJANGO}settings/#append-slash`,
  match(c) {
    if (!isRedirectedPreflight(c) || c.location === null || !addsSlash(c.hop.url, c.location)) return null;
    const final = new URL(c.location).pathname;
    const stranger = !c.who.django && c.who.products.some(({ kind }) => kind === 'application');
    const { say } = c;
    return {
      title: say(
        'The preflight was redirected from `{path}` to `{final}`, and a preflight may not be redirected',
        { path: c.path, final },
      ),
      explain: stranger
        ? say('The server adds the missing slash before its CORS layer answers.')
        : sentences(
            c.who.django || c.middlewareSeenElsewhere
              ? say('The missing slash at the end makes Django redirect (`APPEND_SLASH`).')
              : say(
                  'The redirect only adds the slash at the end, as Django does (`APPEND_SLASH`); nothing in this answer says that it is Django’s.',
                ),
            say(
              'With django-cors-headers first in `MIDDLEWARE` the preflight would have been answered before that.',
            ),
          ),
      sure: 'certain',
      evidence: statusEvidence(c),
      remedies: [
        ...(stranger
          ? []
          : [
              onServer(
                say('the preflight of {asked} was redirected', { asked: c.asked }),
                c.middlewareSeenElsewhere
                  ? { kind: 'move-middleware-first' }
                  : { kind: 'install-middleware' },
                ...allowing(c.origin),
              ),
            ]),
        inPage(say('Call the final URL, with its slash: `{final}`', { final })),
      ],
    };
  },
};
