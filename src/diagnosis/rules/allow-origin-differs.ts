import { CORSHEADERS } from '../anchors.ts';
import { elsewhere, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 56, 60: another origin's header. django-cors-headers never sends one live. */
export const allowOriginDiffers: Rule = {
  id: 'allow-origin-differs',
  catalogue: [56, 60],
  short: 'another origin allowed',
  learnMore: `${CORSHEADERS}cors_allowed_origins-sequencestr`,
  match(c) {
    const code = c.failure?.code;
    if (code !== 'allow-origin-mismatch' && code !== 'invalid-allow-origin') return null;
    const received = c.failure?.received ?? '';
    return {
      title: `The answer allows \`${received}\`, but the page is \`${c.origin}\``,
      explain:
        'django-cors-headers echoes the origin it allows, so this value comes from elsewhere: a fixed header in a view ' +
        'or a proxy, or a cache that ignores `Vary`.',
      sure: 'certain',
      evidence: [
        { label: 'Access-Control-Allow-Origin', value: received },
        { label: 'Origin sent', value: c.origin },
      ],
      remedies: [
        ...(c.origin === 'null'
          ? []
          : [onServer(`${c.asked} came from it`, { kind: 'allow-origin', origin: c.origin })]),
        elsewhere(
          'Remove the fixed Access-Control-Allow-Origin from the view or the proxy, and purge caches.',
        ),
      ],
    };
  },
};
