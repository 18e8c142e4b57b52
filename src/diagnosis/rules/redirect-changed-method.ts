import type { Hop } from '../../exchange/exchange.ts';
import { FETCH } from '../anchors.ts';
import { isLastSeenRedirect, isOfCors } from '../answer.ts';
import type { Case } from '../case.ts';
import { addsSlash } from '../location.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 44: 301 and 302 make a GET of a POST, and its body is gone. */
export const redirectChangedMethod: Rule = {
  id: 'redirect-changed-method',
  catalogue: [44],
  short: 'the redirect made it a GET',
  learnMore: `${FETCH}#http-redirect-fetch`,
  match(c) {
    const found = isOfCors(c) ? changed(c) : null;
    if (found === null) return null;
    const { from, to, hop } = found;
    const slash = addsSlash(from.url, to);
    const final = URL.canParse(to) ? new URL(to).pathname : to;
    // What a form does on purpose: the answer to a POST is a page to look at.
    if (!slash && from.response?.status === 303) return null;
    const { say } = c;
    return {
      title: say('The redirect made a `GET` of the `{method}`, and its body is gone', {
        method: from.method,
      }),
      explain: slash
        ? say(
            'The address lacks its slash at the end; Django redirects to the one with it (`APPEND_SLASH`), and after a 301 or 302 browsers go on with GET.',
          )
        : say('After a 301 or 302 browsers go on with GET. A 307 or 308 would have kept the method.'),
      sure: slash ? 'certain' : 'likely',
      evidence: [
        { label: say('Sent'), value: `${from.method} ${from.url}` },
        { label: 'Status', value: String(from.response?.status ?? '') },
        { label: say('Then'), value: `GET ${to}` },
      ],
      hop,
      remedies: [
        inPage(
          slash
            ? say('Call the final URL, with its slash: `{final}`', { final })
            : say('Call the final URL:'),
          slash ? null : to,
        ),
      ],
    };
  },
};

interface Changed {
  readonly from: Hop;
  readonly to: string;
  readonly hop: number;
}

/** The hop whose method was lost: seen on the next one, or sure to be by the status. */
function changed(c: Case): Changed | null {
  const { hops } = c.exchange;
  for (const [hop, from] of hops.entries()) {
    const next = hops[hop + 1];
    if (from.method === 'GET' || from.method === 'HEAD' || hop > c.hopIndex) continue;
    if (next !== undefined && next.method === 'GET') return { from, to: next.url, hop };
  }
  const byStatus = c.hop.method === 'POST' && (c.status === 301 || c.status === 302);
  if (!byStatus || !isLastSeenRedirect(c) || c.location === null) return null;
  return { from: c.hop, to: c.location, hop: c.hopIndex };
}
