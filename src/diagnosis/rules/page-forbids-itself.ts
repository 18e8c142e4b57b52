import type { FailureCode } from '../../cors/types.ts';
import type { PlainSentence } from '../../words/say.ts';
import { FETCH } from '../anchors.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

const words: Readonly<Partial<Record<FailureCode, readonly [title: PlainSentence, advice: PlainSentence]>>> =
  {
    'mode-same-origin': [
      'The page asked with `mode: "same-origin"` for another origin',
      'Remove `mode: "same-origin"` from the request.',
    ],
    'no-cors-redirect-mode': [
      'The page asked with `mode: "no-cors"` and a redirect mode that goes with CORS only',
      'Remove `mode: "no-cors"`, or the `redirect` option.',
    ],
    'scheme-not-http': [
      'Only http and https URLs can be asked for across origins',
      'Use an http or https URL.',
    ],
  };

export const pageForbidsItself: Rule = {
  id: 'page-forbids-itself',
  catalogue: [],
  short: 'refused before sending',
  learnMore: `${FETCH}#concept-main-fetch`,
  match(c) {
    const found = c.failure === null ? undefined : words[c.failure.code];
    if (found === undefined) return null;
    const [title, advice] = found;
    const { say } = c;
    return {
      title: say(title),
      explain: say('The browser refused before anything was sent; the server has no part in it.'),
      sure: 'certain',
      evidence: [{ label: 'URL', value: c.hop.url }],
      remedies: [inPage(say(advice))],
    };
  },
};
