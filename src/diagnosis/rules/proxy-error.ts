import type { PlainSentence } from '../../words/say.ts';
import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import { answered, answererName, statusEvidence } from '../answer.ts';
import type { Case } from '../case.ts';
import type { Sure } from '../finding.ts';
import { goBetween, otherFramework } from '../other-maker.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 51: the proxy's own error page. The missing header hides the real error. */
export const proxyError: Rule = {
  id: 'proxy-error',
  catalogue: [51, 50],
  short: 'proxy error behind it',
  learnMore: `${FETCH}#cors-protocol`,
  match(c) {
    if (c.failure === null || c.status === null || c.who.django) return null;
    if (c.failure.code !== 'missing-allow-origin' && c.at !== 'preflight') return null;
    const sure = howSure(c, c.status);
    if (sure === null) return null;
    const who = answererName(c);
    const { say } = c;
    return {
      title: say('The real problem is the status {status}: {who} answered instead of the application', {
        status: c.status,
        who,
      }),
      explain: sentences(
        say('The answer has none of Django’s headers.'),
        say(
          'The missing CORS header only keeps the page from seeing the error; allowing the origin would not mend it.',
        ),
      ),
      sure,
      evidence: statusEvidence(c),
      // A plain 500 may be the application's, its headers taken away.
      catalogue: c.status === 500 ? [51, 50] : [51],
      remedies: [elsewhere(say(adviceFor(c.status)))],
    };
  },
};

const ofGateways = [502, 503, 504];
const ofLimits = [413, 414, 429, 431, 494];

/** By whom and with which status; `null` where it is no error of a proxy. */
function howSure(c: Case, status: number): Sure | null {
  if (otherFramework(c) !== null) return null;
  const proxy = goBetween(c);
  if (ofGateways.includes(status)) return proxy === null ? 'likely' : 'certain';
  // Cloudflare's own: the server behind it did not answer as it should.
  if (status >= 520 && status <= 530) return 'certain';
  if (ofLimits.includes(status)) return 'likely';
  if (proxy === null || proxy.kind === 'storage') return null;
  if (status >= 500) return 'possible';
  if (status < 400 || c.at !== 'response') return null;
  // An answer of the gateway's own, such as for a missing token or a challenge.
  if (answered(c, 'x-amzn-errortype') !== null || answered(c, 'cf-mitigated') !== null) return 'likely';
  // nginx leaves out what `add_header` adds without `always`: it sends CORS headers when all is well.
  const addsElsewhere = c.policy.echoed.length > 0 || c.policy.fixed.length > 0;
  if (addsElsewhere && !c.middlewareSeenElsewhere) return 'likely';
  return proxy.kind === 'proxy' ? 'possible' : null;
}

function adviceFor(status: number): PlainSentence {
  switch (status) {
    case 413:
      return 'The request is larger than the proxy takes: raise its limit (nginx: client_max_body_size).';
    case 429:
      return 'Too many requests: wait, or raise the limit.';
    case 504:
      return 'The application did not answer the proxy in time: look into its log, then raise the time-out if need be.';
    default:
      return status < 500
        ? 'Mend what the status says. So that the page can read such answers, let the proxy add its CORS headers to errors as well (nginx: add_header … always).'
        : 'Start or mend the application behind the proxy: its log and the proxy’s error log say what is wrong.';
  }
}
