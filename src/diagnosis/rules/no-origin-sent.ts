import { headerValue } from '../../exchange/headers.ts';
import { FETCH } from '../anchors.ts';
import type { Case } from '../case.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 22: no browser asked, so no CORS layer had a reason to answer. */
export const noOriginSent: Rule = {
  id: 'no-origin-sent',
  catalogue: [22],
  short: 'no Origin sent',
  learnMore: `${FETCH}#origin-header`,
  match(c) {
    const { decision } = c.exchange.judgement;
    if (decision.kind !== 'undetermined' && decision.kind !== 'not-cors') return null;
    const tool = toolOf(c);
    const unknown = decision.kind === 'undetermined' && decision.missing === 'origin';
    if (tool === null && !unknown) return null;
    if (headerValue(c.hop.requestHeaders, 'origin') !== null || c.hop.response === null) return null;
    const { say } = c;
    return {
      title: say('The request carries no `Origin`, so nothing of CORS can be seen in its answer'),
      explain: say(
        'Only browsers send `Origin`, and only for pages of another origin. A command-line tool has to be told to; without it a server that is in order may answer without any CORS header.',
      ),
      sure: tool === null ? 'possible' : 'certain',
      evidence: [
        { label: 'Origin', value: say('(none)') },
        ...(tool === null ? [] : [{ label: 'User-Agent', value: tool }]),
      ],
      remedies: [
        elsewhere(
          say("Ask as a browser would: curl -si -H 'Origin: https://app.example' '{url}'", {
            url: c.hop.url,
          }),
        ),
      ],
    };
  },
};

/** A client that is no browser, by its own word. */
function toolOf({ hop }: Case): string | null {
  const agent = headerValue(hop.requestHeaders, 'user-agent');
  return agent !== null &&
    /^(curl|Wget|HTTPie|PostmanRuntime|insomnia|python-requests|python-httpx|node|axios|Go-http-client|okhttp|Java)\b/i.test(
      agent,
    )
    ? agent
    : null;
}
