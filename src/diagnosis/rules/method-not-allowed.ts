import { headerValue } from '../../exchange/headers.ts';
import { CORSHEADERS } from '../anchors.ts';
import { keptMethods } from '../kept.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 27. */
export const methodNotAllowed: Rule = {
  id: 'method-not-allowed',
  catalogue: [27],
  short: 'method not allowed',
  learnMore: `${CORSHEADERS}cors_allow_methods-sequencestr`,
  match(c) {
    if (c.failure?.code !== 'method-not-allowed') return null;
    const allowed = headerValue(c.answer?.headers ?? null, 'access-control-allow-methods');
    return {
      title: `The preflight does not allow the method \`${c.hop.method}\``,
      explain: 'The server answered the preflight, and its list of allowed methods does not name it.',
      sure: 'certain',
      evidence: [
        { label: 'Asked for', value: c.hop.method },
        { label: 'Allowed', value: allowed ?? '(none)' },
      ],
      remedies: [
        {
          kind: 'server',
          changes: [
            ...keptMethods(c.answer),
            {
              change: { kind: 'allow-method', method: c.hop.method },
              evidence: `${c.asked} was preflighted with it`,
            },
          ],
        },
      ],
    };
  },
};
