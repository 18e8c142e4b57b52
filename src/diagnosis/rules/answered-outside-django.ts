import { FETCH } from '../anchors.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 51: the proxy's own error page. The missing header hides the real error. */
export const answeredOutsideDjango: Rule = {
  id: 'answered-outside-django',
  catalogue: [51],
  short: 'server error behind it',
  learnMore: `${FETCH}#cors-protocol`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.status === null) return null;
    if (c.who.django || (c.status < 500 && c.status !== 413 && c.status !== 429)) return null;
    const who = c.who.server === null ? 'Something in front of the application' : `\`${c.who.server}\``;
    return {
      title: `The real problem is the status ${c.status}: ${who} answered instead of the application`,
      explain:
        'The answer has none of Django’s headers. The missing CORS header only keeps the page from seeing the error; ' +
        'allowing the origin would not mend it.',
      sure: c.status === 502 || c.status === 503 || c.status === 504 ? 'certain' : 'likely',
      evidence: [{ label: 'Status', value: String(c.status) }, ...c.who.evidence],
      remedies: [elsewhere(adviceFor(c.status))],
    };
  },
};

function adviceFor(status: number): string {
  switch (status) {
    case 413:
      return 'The request is larger than the proxy takes: raise its limit (nginx: client_max_body_size).';
    case 429:
      return 'Too many requests: wait, or raise the limit.';
    case 504:
      return 'The application did not answer the proxy in time: look into its log, then raise the time-out if need be.';
    default:
      return 'Start or mend the application behind the proxy: its log and the proxy’s error log say what is wrong.';
  }
}
