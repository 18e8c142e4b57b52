import { FETCH } from '../anchors.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 52: Django alone never sends two. */
export const allowOriginTwice: Rule = {
  id: 'allow-origin-twice',
  catalogue: [52],
  short: 'several allowed origins',
  learnMore: `${FETCH}#http-access-control-allow-origin`,
  match(c) {
    if (c.failure?.code !== 'multiple-allow-origin') return null;
    return {
      title: 'The answer names several origins in `Access-Control-Allow-Origin`; only one is allowed',
      explain:
        'Either two layers add the header, or one puts a list into it. Django alone sends it once: look at the proxy.',
      sure: 'certain',
      evidence: [{ label: 'Access-Control-Allow-Origin', value: c.failure.received ?? '' }],
      remedies: [
        elsewhere('Let one layer do CORS: keep it in Django and remove the header from the proxy or CDN.'),
      ],
    };
  },
};
