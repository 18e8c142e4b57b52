import { FETCH } from '../anchors.ts';
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
    const { hops } = c.exchange;
    const index = hops.findIndex((hop, at) => {
      const next = hops[at + 1];
      return next !== undefined && next.method === 'GET' && hop.method !== 'GET' && hop.method !== 'HEAD';
    });
    const [from, to] = [hops[index], hops[index + 1]];
    if (from === undefined || to === undefined || c.hopIndex <= index) return null;
    const slash = addsSlash(from.url, to.url);
    const final = URL.canParse(to.url) ? new URL(to.url).pathname : to.url;
    // What a form does on purpose: the answer to a POST is a page to look at.
    if (!slash && from.response?.status === 303) return null;
    return {
      title: `The redirect made a \`GET\` of the \`${from.method}\`, and its body is gone`,
      explain: slash
        ? 'The address lacks its slash at the end; Django redirects to the one with it (`APPEND_SLASH`), and after a 301 or 302 browsers go on with GET.'
        : 'After a 301 or 302 browsers go on with GET. A 307 or 308 would have kept the method.',
      sure: slash ? 'certain' : 'likely',
      evidence: [
        { label: 'Sent', value: `${from.method} ${from.url}` },
        { label: 'Status', value: String(from.response?.status ?? '') },
        { label: 'Then', value: `${to.method} ${to.url}` },
      ],
      hop: index,
      remedies: [
        inPage(
          slash ? `Call the final URL, with its slash: \`${final}\`` : 'Call the final URL:',
          slash ? null : to.url,
        ),
      ],
    };
  },
};
