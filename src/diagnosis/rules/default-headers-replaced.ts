import { CORSHEADERS } from '../anchors.ts';
import { denied, isSplitString, quoted } from '../denied.ts';
import { defaultHeaders, listOf } from '../fingerprint/cors-headers.ts';
import { keptHeaders } from '../kept.ts';
import { headerLists } from '../list-evidence.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 24: a list of one's own took the place of the defaults instead of adding to them. */
export const defaultHeadersReplaced: Rule = {
  id: 'default-headers-replaced',
  catalogue: [24],
  short: 'default headers lost',
  learnMore: `${CORSHEADERS}cors_allow_headers-sequencestr`,
  match(c) {
    const names = denied(c, 'header-not-allowed');
    const lost = names.filter((name) => (defaultHeaders as readonly string[]).includes(name));
    const allowed = listOf(c.answer, 'access-control-allow-headers');
    if (lost.length === 0 || allowed.length === 0 || allowed.includes('*')) return null;
    if (isSplitString(c, 'access-control-allow-headers')) return null;
    // Whoever else answered has other defaults, or none.
    if (c.who.corsMiddleware !== 'ran') return null;
    const { say, asked } = c;
    return {
      title: say(
        'The preflight does not allow {lost}, which is allowed by default: the defaults were replaced',
        { lost: quoted(lost) },
      ),
      explain: say(
        '`CORS_ALLOW_HEADERS` is a whole list. Naming only one’s own headers in it leaves out the usual ones; add to `default_headers` instead.',
      ),
      sure: 'certain',
      evidence: headerLists(c, names),
      remedies: [
        {
          kind: 'server',
          changes: [
            ...keptHeaders(c.answer, say),
            ...names
              .filter((name) => !name.startsWith('access-control-'))
              .map((header) => ({
                change: { kind: 'allow-request-header' as const, header },
                evidence: say('{asked} is sent with it', { asked }),
              })),
          ],
        },
      ],
    };
  },
};
