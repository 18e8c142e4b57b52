import type { FailureCode } from '../../cors/types.ts';
import type { PlainSentence } from '../../words/say.ts';
import { FETCH } from '../anchors.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

const words: Readonly<Partial<Record<FailureCode, PlainSentence>>> = {
  'redirect-with-userinfo': 'The redirect leads to a URL with a user name or password in it',
  'redirect-scheme-not-http': 'The redirect leads to a URL that is not http or https',
  'redirect-invalid-location': 'The redirect names no URL that can be read',
  'redirect-too-many': 'The request was redirected more than twenty times',
  'redirect-mode-error': 'The page asked to fail on any redirect, and the server redirected',
  'redirect-stream-body':
    'The body of the request is a stream, and a stream cannot be sent again to the new URL',
};

export const redirectRefused: Rule = {
  id: 'redirect-refused',
  catalogue: [],
  short: 'redirect refused',
  learnMore: `${FETCH}#concept-http-redirect-fetch`,
  match(c) {
    const title = c.failure === null ? undefined : words[c.failure.code];
    if (title === undefined) return null;
    const { say } = c;
    return {
      title: say(title),
      explain: say('The browser does not follow such a redirect of a cross-origin request.'),
      sure: 'certain',
      evidence: [{ label: 'Location', value: c.location ?? c.failure?.received ?? say('(none)') }],
      remedies: [elsewhere(say('Let the server redirect elsewhere, or call the final URL from the page.'))],
    };
  },
};
