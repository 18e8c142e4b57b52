import { DJANGO } from '../anchors.ts';
import { answered, statusEvidence } from '../answer.ts';
import { elsewhere, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 36: Django turned the request away by its Host before anything else ran. */
export const disallowedHost: Rule = {
  id: 'disallowed-host',
  catalogue: [36],
  short: 'host not allowed',
  learnMore: `${DJANGO}settings/#allowed-hosts`,
  match(c) {
    if (c.failure === null || c.status !== 400 || c.who.corsMiddleware !== 'did-not-run') return null;
    // A view's own 400 is data; Django's for a wrong host is a page.
    if (c.who.restFramework || /json/.test(answered(c, 'content-type') ?? '')) return null;
    const [words] = /Invalid HTTP_HOST header|DisallowedHost/.exec(c.body ?? '') ?? [];
    const { say, asked, host } = c;
    return {
      title: say(
        'Django answered 400 before django-cors-headers ran, as it does for a host it does not know',
      ),
      explain: say(
        'Check that `ALLOWED_HOSTS` holds `{host}`: with it missing, everything that asks for the host is answered 400.',
        { host },
      ),
      sure: words === undefined ? 'likely' : 'certain',
      evidence: [
        { label: 'Host', value: host },
        ...statusEvidence(c),
        ...(words === undefined ? [] : [{ label: say('Body (makes it certain)'), value: words }]),
      ],
      remedies: [
        onServer(
          say('{asked} was answered 400', { asked }),
          { kind: 'allow-host', host },
          ...(c.middlewareSeenElsewhere ? [{ kind: 'move-middleware-first' } as const] : []),
        ),
        elsewhere(
          say(
            'CorsMiddleware belongs first in MIDDLEWARE: then the page can read such an answer and its reason.',
          ),
        ),
      ],
    };
  },
};
