import { headerValue } from '../../exchange/headers.ts';
import { FETCH } from '../anchors.ts';
import type { Case } from '../case.ts';
import { inPage, noFix, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 67: a public page reached into the local network; that is the person's to permit. */
export const localNetworkAccess: Rule = {
  id: 'local-network-access',
  catalogue: [67],
  short: 'local network: not CORS',
  learnMore: `${FETCH}#concept-network-error`,
  match(c) {
    const { decision } = c.exchange.judgement;
    if (decision.kind !== 'failed') return null;
    const told = decision.why === 'local-network-access';
    if (!told && !(decision.why === 'unknown' && reachesIn(c))) return null;
    const wanted =
      headerValue(c.hop.preflight?.requestHeaders ?? null, 'access-control-request-private-network') ===
      'true';
    const { say, asked } = c;
    return {
      title: say('Not a CORS problem: the browser did not let the page reach into the local network'),
      explain: say(
        'Local Network Access is a permission that the person gives; no header of the server helps.',
      ),
      sure: told ? 'certain' : 'possible',
      evidence: [
        { label: say('Browser’s error'), value: decision.error || say('(none)') },
        { label: say('Page'), value: c.origin },
        { label: say('Server'), value: c.server },
      ],
      remedies: [
        ...(wanted
          ? [
              onServer(say('the preflight of {asked} asked for it', { asked }), {
                kind: 'allow-private-network',
              } as const),
            ]
          : []),
        inPage(
          say(
            'Allow the page to access devices on the local network, in the site’s permissions of the browser.',
          ),
        ),
        noFix(say('No CORS setting of the server changes this.')),
      ],
    };
  },
};

/** A page from the internet, and a server that only this machine or its neighbours can reach. */
function reachesIn({ origin, host }: Case): boolean {
  return URL.canParse(origin) && !isPrivate(new URL(origin).hostname) && isPrivate(host);
}

function isPrivate(host: string): boolean {
  return (
    /^(localhost|.+\.localhost|.+\.local|\[::1\]|\[f[cd].*\])$/.test(host) ||
    /^(127|10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host)
  );
}
