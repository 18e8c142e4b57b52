import { namesSeveralOrigins } from '../../cors/several-origins.ts';
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
    if (!namesSeveralOrigins(c.failure.received ?? '')) return null;
    const fields = (c.answer?.headers ?? []).filter(
      ([name]) => name.toLowerCase() === 'access-control-allow-origin',
    );
    const twice = fields.length > 1;
    const { say } = c;
    return {
      title: twice
        ? say('The answer has `Access-Control-Allow-Origin` more than once; the browser takes only one value')
        : say('The answer names several origins in `Access-Control-Allow-Origin`; only one is allowed'),
      explain: twice
        ? say(
            'Most likely two layers set it: Django alone sends it once, and a proxy, a CDN or a gateway adds its own.',
          )
        : say(
            'Either two layers add the header and something joined them, or one puts a list into it. Django alone sends one value: look at the proxy.',
          ),
      sure: 'certain',
      evidence: [
        { label: 'Access-Control-Allow-Origin', value: c.failure.received ?? '' },
        ...c.who.evidence,
      ],
      remedies: [
        elsewhere(
          say(
            'Let one layer do CORS: keep it in Django and remove the header from the proxy or CDN (nginx: delete the add_header, or proxy_hide_header the one of the application).',
          ),
        ),
      ],
    };
  },
};
