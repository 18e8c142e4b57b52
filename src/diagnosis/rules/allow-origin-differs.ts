import { namesSeveralOrigins } from '../../cors/several-origins.ts';
import { CORSHEADERS } from '../anchors.ts';
import { allowing, elsewhere, onServer, unlessItRan } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 60, perhaps 56: another origin's header. django-cors-headers never sends one live. */
export const allowOriginDiffers: Rule = {
  id: 'allow-origin-differs',
  catalogue: [60, 56],
  short: 'another origin allowed',
  learnMore: `${CORSHEADERS}cors_allowed_origins-sequencestr`,
  match(c) {
    const code = c.failure?.code;
    const received = c.failure?.received ?? '';
    const broken = code === 'multiple-allow-origin' && !namesSeveralOrigins(received);
    if (!broken && code !== 'allow-origin-mismatch' && code !== 'invalid-allow-origin') return null;
    // Allowed elsewhere on this server: its list is in order, and this answer passed it by.
    const changes = c.policy.echoed.includes(c.origin) ? [] : [...unlessItRan(c), ...allowing(c.origin)];
    const byHand = meansThePage(received, c.origin);
    const perhapsCached = !byHand && code === 'allow-origin-mismatch';
    const { say, asked, origin } = c;
    return {
      ...(broken && { short: say('not an origin') }),
      title: broken
        ? say('The value of `Access-Control-Allow-Origin` is not an origin')
        : say('The answer allows `{received}`, but the page is `{origin}`', { received, origin }),
      explain: byHand
        ? say(
            'It means this page, but the browser compares letter by letter: no slash or path at the end, no default port, no capitals. It is written by hand somewhere: django-cors-headers would have echoed the origin.',
          )
        : say(
            'django-cors-headers echoes the origin it allows, so this value comes from elsewhere: a fixed header in a view or a proxy, or a cache that ignores `Vary`.',
          ),
      sure: perhapsCached ? 'likely' : 'certain',
      evidence: [
        { label: 'Access-Control-Allow-Origin', value: received },
        { label: say('Origin sent'), value: origin },
        ...c.who.evidence,
      ],
      catalogue: perhapsCached ? [60, 56] : [60],
      remedies: [
        ...(changes.length === 0 ? [] : [onServer(say('{asked} came from it', { asked }), ...changes)]),
        elsewhere(
          say('Remove the fixed Access-Control-Allow-Origin from the view or the proxy, and purge caches.'),
        ),
      ],
    };
  },
};

/** Whether a value means the page, although it is not its origin letter by letter. */
function meansThePage(received: string, origin: string): boolean {
  return URL.canParse(received) && new URL(received).origin === origin;
}
