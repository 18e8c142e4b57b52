import { DJANGO } from '../anchors.ts';
import { isRedirectedPreflight, isRedirectWithoutCors, statusEvidence } from '../answer.ts';
import { addsLanguage } from '../location.ts';
import { elsewhere, inPage, inPlace, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 38: LocaleMiddleware sends a path without a language to one with it. */
export const redirectLanguagePrefix: Rule = {
  id: 'redirect-language-prefix',
  catalogue: [38],
  short: 'redirected: language',
  learnMore: `${DJANGO}../topics/i18n/translation/#language-prefix-in-url-patterns`,
  match(c) {
    if (!isRedirectedPreflight(c) && !isRedirectWithoutCors(c)) return null;
    const language = c.location === null ? null : addsLanguage(c.hop.url, c.location);
    if (c.location === null || language === null) return null;
    const installed = (c.at === 'response' && c.hop.preflight !== null) || c.middlewareSeenElsewhere;
    const { say } = c;
    return {
      title: say('The server sends `{path}` on to the language `{language}`, without CORS headers', {
        path: c.path,
        language,
      }),
      explain: say(
        'LocaleMiddleware redirects URLs of `i18n_patterns` that lack their prefix. An API has no language in its address.',
      ),
      sure: 'likely',
      evidence: statusEvidence(c),
      remedies: [
        onServer(say('{asked} was redirected above it', { asked: c.asked }), ...inPlace(c, installed)),
        inPage(say('Call the URL with its prefix:'), c.location),
        elsewhere(say('Or move the API out of i18n_patterns in urls.py.')),
      ],
    };
  },
};
