import { FETCH } from '../anchors.ts';
import { isLoopback } from '../origins.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 65: an https page may not call http, and the browser does not even try. */
export const mixedContent: Rule = {
  id: 'mixed-content',
  catalogue: [65],
  short: 'https page, http API',
  learnMore: `${FETCH}#concept-main-fetch`,
  match(c) {
    const { decision } = c.exchange.judgement;
    if (decision.kind !== 'failed' || c.answer !== null) return null;
    const secure = c.origin.startsWith('https:');
    // Browsers trust the loopback names without TLS.
    const insecure = c.hop.url.startsWith('http:') && !isLoopback(c.server);
    const told = decision.why === 'mixed-content';
    if (!told && !(decision.why === 'unknown' && secure && insecure)) return null;
    const https = c.hop.url.replace(/^http:/, 'https:');
    const { say } = c;
    return {
      title: say('Not a CORS problem: the https page may not call `{server}` over http', {
        server: c.server,
      }),
      explain: say('Mixed content is refused before anything is sent; no header of the server helps.'),
      sure: told && secure && insecure ? 'certain' : 'likely',
      evidence: [
        { label: say('Page'), value: c.origin },
        { label: 'URL', value: c.hop.url },
      ],
      remedies: [inPage(say('Call the https address:'), https)],
    };
  },
};
