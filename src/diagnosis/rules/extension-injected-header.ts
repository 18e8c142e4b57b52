import type { Hop } from '../../exchange/exchange.ts';
import { hasHeader } from '../../exchange/headers.ts';
import { requestedHeaderNames } from '../../exchange/pair.ts';
import { FETCH } from '../anchors.ts';
import { askedHeaders } from '../answer.ts';
import { denied, quoted } from '../denied.ts';
import { defaultHeaders } from '../fingerprint/cors-headers.ts';
import { serverOf } from '../policy.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 69: a header that the page did not set, put there by another extension. */
export const extensionInjectedHeader: Rule = {
  id: 'extension-injected-header',
  catalogue: [69],
  short: 'another extension’s header?',
  learnMore: `${FETCH}#cors-preflight-fetch`,
  match(c) {
    const names = denied(c, 'header-not-allowed').filter((name) => !isUsual(name));
    // A page knows which server it talks to; what is sent to all of them alike, it hardly set itself.
    const everywhere = names.filter((name) => {
      const servers = new Set(
        c.siblings
          .flatMap(({ hops }) => hops)
          .filter((hop) => serverOf(hop) !== c.server && carries(hop, name))
          .map(serverOf),
      );
      return servers.size >= 2;
    });
    if (everywhere.length === 0) return null;
    const { say } = c;
    return {
      title: say('{names} is sent to every server alike: perhaps another extension adds it', {
        names: quoted(everywhere),
      }),
      explain: say('A page seldom sets the same header for servers that have nothing to do with each other.'),
      sure: 'possible',
      evidence: [{ label: say('Asked for'), value: askedHeaders(c) ?? names.join(', ') }],
      remedies: [inPage(say('Try again in a clean profile, without other extensions.'))],
    };
  },
};

/** What every page sends to every API. */
function isUsual(name: string): boolean {
  return (
    /^(access-control-|content-|x-csrf|x-xsrf|authorization$|cache-control$|pragma$)/.test(name) ||
    (defaultHeaders as readonly string[]).includes(name)
  );
}

function carries({ requestHeaders, preflight }: Hop, name: string): boolean {
  return (
    hasHeader(requestHeaders, name) || requestedHeaderNames(preflight?.requestHeaders ?? null).includes(name)
  );
}
