import { headerValue } from '../../exchange/headers.ts';
import { CORSHEADERS } from '../anchors.ts';
import { answered } from '../answer.ts';
import { variesByOrigin } from '../fingerprint/vary.ts';
import { areOfOneOwner, areStrangers } from '../origins.ts';
import type { SeenAnswer } from '../policy.ts';
import { elsewhere, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 20: whoever asks is echoed, with credentials: every site may read what the person may. */
export const anyOriginWithCredentials: Rule = {
  id: 'any-origin-with-credentials',
  catalogue: [20],
  short: 'any site may read',
  learnMore: `${CORSHEADERS}cors_allow_all_origins-bool`,
  warning: true,
  match(c) {
    if (!c.allowed || c.origin === 'null') return null;
    if (answered(c, 'access-control-allow-origin') !== c.origin) return null;
    if (answered(c, 'access-control-allow-credentials') !== 'true') return null;
    const answers = [
      ...c.policy.answers,
      ...(c.answer === null ? [] : [{ origin: c.origin, answer: c.answer }]),
    ];
    const echoed = echoedStill(answers);
    if (!echoed.includes(c.origin)) return null;
    const strangers = echoed.filter((origin) => origin === 'null' || areStrangers(origin, c.origin));
    const [stranger] = strangers;
    if (stranger === undefined) return null;
    const { say, origin } = c;
    // Whoever asks is echoed, so that says nothing: only those are listed that belong to the server by their name.
    const own = [...new Set([origin, ...echoed])].filter((one) => areOfOneOwner(one, c.server)).sort();
    return {
      title: say(
        'The server allows every origin that asks, with credentials: `{stranger}` as well as `{origin}`',
        { stranger, origin },
      ),
      explain: say(
        'It echoes whatever `Origin` says. Any site that a logged-in person visits can then read this data in their name: `CORS_ALLOW_ALL_ORIGINS` and `CORS_ALLOW_CREDENTIALS` do not belong together.',
      ),
      sure: stranger === 'null' || new Set(strangers).size > 1 ? 'likely' : 'possible',
      evidence: [
        { label: say('Allowed'), value: [...new Set([origin, ...strangers])].join(', ') },
        { label: 'Access-Control-Allow-Credentials', value: 'true' },
      ],
      remedies: [
        own.length === 0
          ? elsewhere(
              say(
                'Set `CORS_ALLOW_ALL_ORIGINS = False` and name your own pages in `CORS_ALLOWED_ORIGINS`; which of these origins are yours cannot be told from the answers.',
              ),
            )
          : onServer(
              say('{stranger} and {origin} are both echoed', { stranger, origin }),
              { kind: 'stop-allowing-any-origin' },
              ...own.map((one) => ({ kind: 'allow-origin' as const, origin: one })),
            ),
      ],
    };
  },
};

/** Origins that come back with credentials, by the last answer to each that a CORS layer made. */
function echoedStill(answers: readonly Pick<SeenAnswer, 'origin' | 'answer'>[]): readonly string[] {
  const last = new Map<string, boolean>();
  for (const { origin, answer } of answers.toSorted((a, b) => a.answer.at - b.answer.at)) {
    if (origin === null) continue;
    const value = headerValue(answer.headers, 'access-control-allow-origin');
    if (value === null && !variesByOrigin(answer)) continue;
    const credentials = headerValue(answer.headers, 'access-control-allow-credentials') === 'true';
    last.set(origin, value === origin && credentials);
  }
  return [...last].flatMap(([origin, isEchoed]) => (isEchoed ? [origin] : []));
}
