import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import { elsewhere, noFix, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 42, 49: the page may read the error. It is the server's, not CORS. */
export const serverErrorNotCors: Rule = {
  id: 'server-error-not-cors',
  catalogue: [42, 49],
  short: 'not CORS: server error',
  learnMore: `${FETCH}#concept-cors-check`,
  match(c) {
    if (!c.allowed || c.status === null || c.status < 400) return null;
    const failed = c.status >= 500;
    const preflighted = c.hop.preflight !== null;
    const [words] = /Invalid HTTP_HOST header|DisallowedHost/.exec(c.body ?? '') ?? [];
    const { say } = c;
    return {
      title: say('Not a CORS problem: the server answered {status}, and the page may read that answer', {
        status: c.status,
      }),
      explain: sentences(
        failed
          ? say('The server failed, with correct CORS headers.')
          : say('The server refused, with correct CORS headers.'),
        say("The answer's body and the server's log say why."),
        preflighted &&
          !failed &&
          say(
            'The preflight says nothing of it: the CORS layer answers that before routes and hosts are looked at.',
          ),
      ),
      sure: 'certain',
      evidence: [
        { label: 'Status', value: String(c.status) },
        ...(words === undefined ? [] : [{ label: say('Body'), value: words }]),
      ],
      catalogue: failed ? (preflighted ? [49, 42] : [49]) : [42],
      remedies: [
        ...(words === undefined
          ? []
          : [
              onServer(say('{asked} was answered 400', { asked: c.asked }), {
                kind: 'allow-host',
                host: c.host,
              } as const),
            ]),
        ...(c.status === 404
          ? [elsewhere(say('Check the address: nothing answers at `{path}`.', { path: c.path }))]
          : []),
        noFix(
          say('CORS is in order here. {asked} has to be mended on the server or called differently.', {
            asked: c.asked,
          }),
        ),
      ],
    };
  },
};
