import { hasHeader } from '../../exchange/headers.ts';
import { DJANGO } from '../anchors.ts';
import { statusEvidence } from '../answer.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 54: runserver serves static files by itself, outside of all middleware. */
export const staticFilesBypassMiddleware: Rule = {
  id: 'static-files-bypass-middleware',
  catalogue: [54],
  short: 'static file: no middleware',
  learnMore: `${DJANGO}contrib/staticfiles/#runserver`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.answer === null || c.who.corsLayer) return null;
    const { headers } = c.answer;
    const runserver = c.who.products.some(({ id }) => id === 'runserver');
    const asFile =
      hasHeader(headers, 'last-modified') &&
      !hasHeader(headers, 'x-frame-options') &&
      !hasHeader(headers, 'x-content-type-options');
    if (!runserver || !asFile) return null;
    const { say } = c;
    return {
      title: say('`{path}` is a static file, and `runserver` serves those outside of all middleware', {
        path: c.path,
      }),
      explain: say(
        'The answer has none of the headers that Django’s middleware adds, and a `Last-Modified` as files have: no setting of django-cors-headers reaches it.',
      ),
      sure: c.path.startsWith('/static/') || c.middlewareSeenElsewhere ? 'certain' : 'likely',
      evidence: statusEvidence(c),
      remedies: [
        elsewhere(
          say(
            'Use WhiteNoise below CorsMiddleware and start runserver with --nostatic: it sends Access-Control-Allow-Origin: * for static files.',
          ),
        ),
      ],
    };
  },
};
