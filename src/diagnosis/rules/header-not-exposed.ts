import { CORSHEADERS } from '../anchors.ts';
import { keptExposed } from '../kept.ts';
import type { Rule } from '../rule.ts';

/**
 * Headers that applications send for their own page to read. Everything else that stays hidden is the
 * server's own business, and no script asks for it.
 */
const application =
  /^(x-(?!(frame-options|content-type-options|xss-protection|powered-by|runtime)$)|content-disposition$|link$|location$|etag$|retry-after$|ratelimit)/;

/** Catalogue 61. Whether the page wants the header is not on the wire, so never more than possible. */
export const headerNotExposed: Rule = {
  id: 'header-not-exposed',
  catalogue: [61],
  short: 'response header hidden',
  learnMore: `${CORSHEADERS}cors_expose_headers-sequencestr`,
  match(c) {
    const { decision, evaluation } = c.exchange.judgement;
    if (decision.kind !== 'allowed' || evaluation.hidden === null) return null;
    const names = evaluation.hidden.filter((name) => application.test(name));
    if (names.length === 0) return null;
    const list = names.map((name) => `\`${name}\``).join(', ');
    return {
      title: `The page cannot read ${list}: the answer does not expose ${names.length === 1 ? 'it' : 'them'}`,
      explain:
        'The request was allowed. Scripts see only a few response headers unless the server exposes more.',
      sure: 'possible',
      evidence: [{ label: 'Readable', value: (evaluation.exposed ?? []).join(', ') || '(none)' }],
      remedies: [
        {
          kind: 'server',
          changes: [
            ...keptExposed(c.answer),
            ...names.map((header) => ({
              change: { kind: 'expose-header' as const, header },
              evidence: `${c.asked} answers with it`,
            })),
          ],
        },
      ],
    };
  },
};
