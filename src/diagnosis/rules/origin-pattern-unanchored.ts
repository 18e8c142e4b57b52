import { CORSHEADERS } from '../anchors.ts';
import { answered } from '../answer.ts';
import type { Case } from '../case.ts';
import { ownDomain } from '../origins.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 15: an origin that only begins or ends like an allowed one is allowed too. */
export const originPatternUnanchored: Rule = {
  id: 'origin-pattern-unanchored',
  catalogue: [15],
  short: 'pattern too wide',
  learnMore: `${CORSHEADERS}cors_allowed_origin_regexes-sequencestr--patternstr`,
  warning: true,
  match(c) {
    if (!c.allowed || answered(c, 'access-control-allow-origin') !== c.origin) return null;
    const like = imitated(c);
    if (like === null) return null;
    const { say } = c;
    return {
      title: say('The server allows `{origin}`, which only looks like `{like}`', { origin: c.origin, like }),
      explain: say(
        'A pattern without its end (`$`), or with dots that are not escaped, matches names that anybody can register.',
      ),
      sure: like.includes('://') ? 'likely' : 'possible',
      evidence: [
        { label: say('Allowed'), value: c.origin },
        { label: say('Looks like'), value: like },
      ],
      remedies: [
        elsewhere(
          say('Anchor the pattern at both ends and escape its dots: {pattern}', {
            pattern: 'r"^https://[a-z0-9-]+\\.example\\.com$"',
          }),
        ),
      ],
    };
  },
};

/** The origin, or the domain, that this one imitates: it continues it, or ends like it without a dot before. */
function imitated(c: Case): string | null {
  if (!URL.canParse(c.origin)) return null;
  const page = new URL(c.origin);
  const others = c.policy.echoed.filter((origin) => origin !== c.origin && URL.canParse(origin));
  for (const other of others) {
    const { protocol, hostname } = new URL(other);
    if (!hostname.includes('.') || ownDomain(hostname) === ownDomain(page.hostname)) continue;
    if (`${page.protocol}//${page.hostname}`.startsWith(`${protocol}//${hostname}.`)) return other;
    if (page.hostname.endsWith(hostname) && !page.hostname.endsWith(`.${hostname}`)) return other;
  }
  // The server's own domain in the middle of somebody else's name.
  const own = ownDomain(c.host);
  const inside = own.includes('.') && !/^[\d.]+$/.test(own) && page.hostname.includes(`${own}.`);
  return inside && ownDomain(page.hostname) !== own ? own : null;
}
