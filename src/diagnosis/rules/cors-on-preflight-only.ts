import { hasHeader, headerValue } from '../../exchange/headers.ts';
import { FETCH } from '../anchors.ts';
import { statusEvidence } from '../answer.ts';
import { allowing, elsewhere, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 53: one layer answers the preflights, and the one that answers the request knows no CORS. */
export const corsOnPreflightOnly: Rule = {
  id: 'cors-on-preflight-only',
  catalogue: [53],
  short: 'CORS on the preflight only',
  learnMore: `${FETCH}#cors-protocol`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.at !== 'response' || c.who.corsLayer) return null;
    const preflight = c.hop.preflight?.response ?? null;
    if (preflight === null || !hasHeader(preflight.headers, 'access-control-allow-origin')) return null;
    // django-cors-headers answered the preflight: then it is installed, and stands too low for this answer.
    const byCorsHeaders = c.whoPreflight?.corsMiddleware === 'ran';
    if (byCorsHeaders && (c.who.django || (c.status ?? 0) >= 400)) return null;
    if (c.status !== null && c.status >= 500) return null;
    const backend = c.who.corsMiddleware === 'did-not-run';
    const { say, asked } = c;
    return {
      title: say(
        'The preflight has CORS headers, the answer itself has none: two layers, and only one knows CORS',
      ),
      explain: backend
        ? say('A proxy answers the preflights by itself, and Django behind it sends no CORS headers.')
        : say('Every answer needs `Access-Control-Allow-Origin`, not the preflight’s alone.'),
      sure: backend ? 'certain' : 'likely',
      evidence: [
        {
          label: say('On the preflight'),
          value: headerValue(preflight.headers, 'access-control-allow-origin') ?? '',
        },
        { label: say('On the answer'), value: say('(none)') },
        ...statusEvidence(c),
      ],
      remedies: [
        ...(backend
          ? [
              onServer(
                say('{asked} was answered without CORS headers', { asked }),
                { kind: 'install-middleware' },
                ...allowing(c.origin),
              ),
            ]
          : []),
        elsewhere(
          say(
            'Let one layer do all of CORS: remove the block that answers OPTIONS in the proxy and pass it on, or let the proxy add its headers to every answer.',
          ),
        ),
      ],
    };
  },
};
