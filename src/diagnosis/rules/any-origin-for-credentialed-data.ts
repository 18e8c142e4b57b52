import { hasHeader } from '../../exchange/headers.ts';
import { CORSHEADERS } from '../anchors.ts';
import { answered } from '../answer.ts';
import { onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** A star on an answer that seems to be one person's own. */
export const anyOriginForCredentialedData: Rule = {
  id: 'any-origin-for-credentialed-data',
  catalogue: [],
  short: '* on private data',
  learnMore: `${CORSHEADERS}cors_allow_all_origins-bool`,
  warning: true,
  match(c) {
    if (!c.allowed || answered(c, 'access-control-allow-origin') !== '*') return null;
    if (c.status === null || c.status >= 400) return null;
    const { say, asked, origin } = c;
    const signs = [
      ...(hasHeader(c.hop.requestHeaders, 'authorization')
        ? [{ label: 'Authorization', value: say('sent') }]
        : []),
      ...(answered(c, 'set-cookie') === null ? [] : [{ label: 'Set-Cookie', value: say('in the answer') }]),
      ...(/\bprivate\b/.test(answered(c, 'cache-control') ?? '')
        ? [{ label: 'Cache-Control', value: answered(c, 'cache-control') ?? '' }]
        : []),
    ];
    if (signs.length === 0) return null;
    return {
      title: say('The server allows any origin (`*`) to read an answer that seems to be one person’s own'),
      explain: say(
        'A star is right for public data. Any site may use a token that leaks, and any page in the same network may read this server.',
      ),
      sure: 'possible',
      evidence: [{ label: 'Access-Control-Allow-Origin', value: '*' }, ...signs],
      remedies: [
        onServer(
          say('{asked} answers with data of one person', { asked }),
          { kind: 'stop-allowing-any-origin' },
          { kind: 'allow-origin', origin },
        ),
      ],
    };
  },
};
