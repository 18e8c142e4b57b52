import { headerValue } from '../../exchange/headers.ts';
import { CORSHEADERS } from '../anchors.ts';
import { otherFramework } from '../other-maker.ts';
import { elsewhere, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Without Max-Age every request of this kind costs two round trips. */
export const preflightNotCacheable: Rule = {
  id: 'preflight-not-cacheable',
  catalogue: [41],
  short: 'preflight hardly kept',
  learnMore: `${CORSHEADERS}cors_preflight_max_age-int`,
  warning: true,
  match(c) {
    const preflight = c.hop.preflight?.response ?? null;
    if (!c.allowed || preflight === null) return null;
    const maxAge = headerValue(preflight.headers, 'access-control-max-age');
    if (maxAge !== null && maxAge.trim() !== '0') return null;
    const again = c.siblings.filter(({ hops }) =>
      hops.some(({ url, preflight: other }) => url === c.hop.url && other !== null),
    ).length;
    const django = c.whoPreflight?.corsMiddleware === 'ran' && otherFramework(c) === null;
    const { say } = c;
    return {
      title:
        maxAge === null
          ? say(
              'The preflight’s answer has no `Access-Control-Max-Age`: the browser keeps it for a moment only',
            )
          : say('The preflight’s answer has `Access-Control-Max-Age: 0`: the browser asks again every time'),
      explain: say(
        'Without it browsers remember an answer for five seconds, with 0 not at all, and each such request takes two round trips.',
      ),
      sure: again > 0 ? 'likely' : 'possible',
      evidence: [
        { label: 'Access-Control-Max-Age', value: maxAge ?? say('(none)') },
        { label: say('Preflights for this address'), value: String(again + 1) },
      ],
      remedies: [
        django
          ? onServer(say('{asked} was preflighted without it', { asked: c.asked }), {
              kind: 'set-preflight-max-age',
              seconds: 86_400,
            })
          : elsewhere(say('Send Access-Control-Max-Age with the answer to OPTIONS, such as 7200.')),
      ],
    };
  },
};
