import { sentences } from '../../words/sentences.ts';
import { CORSHEADERS } from '../anchors.ts';
import { denied, isSplitString, quoted } from '../denied.ts';
import { sendsDefaultHeaders } from '../fingerprint/cors-headers.ts';
import { keptHeaders } from '../kept.ts';
import { headerLists } from '../list-evidence.ts';
import { otherFramework } from '../other-maker.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 23, and 16 where the list is the default one although somebody may have set another. */
export const headerNotAllowed: Rule = {
  id: 'header-not-allowed',
  catalogue: [23, 16],
  short: 'header not allowed',
  learnMore: `${CORSHEADERS}cors_allow_headers-sequencestr`,
  match(c) {
    const names = denied(c, 'header-not-allowed').filter((name) => !name.startsWith('access-control-'));
    if (names.length === 0) return null;
    const defaults = sendsDefaultHeaders(c.answer);
    const token = names.find((name) => /^x-(csrf|xsrf)-token$/.test(name));
    const other = otherFramework(c);
    const { say, asked } = c;
    return {
      title:
        names.length > 1
          ? say('The preflight does not allow the headers {names}', { names: quoted(names) })
          : say('The preflight does not allow the header {names}', { names: quoted(names) }),
      explain: sentences(
        names.length > 1
          ? say('The server answered the preflight, and its list of allowed headers does not name them.')
          : say('The server answered the preflight, and its list of allowed headers does not name it.'),
        defaults &&
          say(
            'The list is the default one: if the settings name more, they do so under another name (it is `CORS_ALLOW_HEADERS`).',
          ),
      ),
      sure: 'certain',
      evidence: headerLists(c, names),
      catalogue: defaults ? [23, 16] : [23],
      candidates: defaults
        ? [
            {
              row: 16,
              what: say('`CORS_ALLOWED_HEADERS` is set, which does not exist'),
              check: say('search the settings for it: the name is `CORS_ALLOW_HEADERS`'),
            },
          ]
        : [],
      remedies: [
        {
          kind: 'server',
          changes: [
            ...keptHeaders(isSplitString(c, 'access-control-allow-headers') ? null : c.answer, say),
            ...names.map((header) => ({
              change: { kind: 'allow-request-header' as const, header },
              evidence: say('{asked} is sent with it', { asked }),
            })),
          ],
        },
        ...(other === null
          ? []
          : [elsewhere(say('{name} answered: its CORS layer has a list of its own.', { name: other.name }))]),
        ...(token === undefined
          ? []
          : [
              elsewhere(
                say(
                  'Django reads its CSRF token from X-CSRFToken, not from {token}: rename it in the page, or set CSRF_HEADER_NAME.',
                  { token },
                ),
              ),
            ]),
      ],
    };
  },
};
