import { headerValue } from '../../exchange/headers.ts';
import { FETCH } from '../anchors.ts';
import { denied } from '../denied.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 28: `fetch` upper-cases only six methods, and PATCH is not one of them. */
export const methodCase: Rule = {
  id: 'method-case',
  catalogue: [28],
  short: 'method in lower case',
  learnMore: `${FETCH}#concept-method-normalize`,
  match(c) {
    const [method] = denied(c, 'method-not-allowed');
    if (method === undefined) return null;
    const upper = method.toUpperCase();
    const allowed = headerValue(c.answer?.headers ?? null, 'access-control-allow-methods') ?? '';
    if (upper === method || !allowed.split(',').some((entry) => entry.trim() === upper)) return null;
    const { say } = c;
    return {
      title: say(
        'The page asks for `{method}`; the server allows `{upper}`, and methods are case-sensitive',
        { method, upper },
      ),
      explain: say(
        '`fetch` upper-cases DELETE, GET, HEAD, OPTIONS, POST and PUT by itself, and no other method.',
      ),
      sure: 'certain',
      evidence: [
        { label: say('Asked for'), value: method },
        { label: say('Allowed'), value: allowed },
      ],
      remedies: [inPage(say('Write the method in upper case in the page:'), `method: '${upper}'`)],
    };
  },
};
