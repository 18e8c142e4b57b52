import { FETCH } from '../anchors.ts';
import { answered } from '../answer.ts';
import { denied } from '../denied.ts';
import { listOf } from '../fingerprint/cors-headers.ts';
import { besideStar } from '../kept.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 29: with credentials a star is the name of a method or a header, and nothing more. */
export const wildcardLiteralWithCredentials: Rule = {
  id: 'wildcard-literal-with-credentials',
  catalogue: [29],
  short: '* means nothing here',
  learnMore: `${FETCH}#cors-protocol-and-credentials`,
  match(c) {
    if (c.exchange.judgement.credentials.value !== 'include') return null;
    const methods = denied(c, 'method-not-allowed');
    const headers = denied(c, 'header-not-allowed');
    const ofMethods = methods.length > 0 && listOf(c.answer, 'access-control-allow-methods').includes('*');
    const ofHeaders = headers.length > 0 && listOf(c.answer, 'access-control-allow-headers').includes('*');
    if (!ofMethods && !ofHeaders) return null;
    const name = ofMethods ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
    const { say } = c;
    return {
      title: say('`{name}: *` allows nothing here: with credentials the star is taken literally', { name }),
      explain: say(
        'The request carries credentials, and then every method and every header has to be named.',
      ),
      sure: 'certain',
      evidence: [
        { label: name, value: answered(c, name.toLowerCase()) ?? '' },
        { label: say('Asked for'), value: ofMethods ? methods.join(', ') : headers.join(', ') },
      ],
      remedies: [
        {
          kind: 'server',
          changes: [
            // What stands beside the star stays: the list is written on top of what is there.
            ...(ofMethods ? methods : []).map((method) => ({
              change: { kind: 'allow-method' as const, method },
              evidence: say('{asked} was preflighted with it', { asked: c.asked }),
              beside: besideStar(c.answer, 'access-control-allow-methods'),
            })),
            ...(ofHeaders ? headers : []).map((header) => ({
              change: { kind: 'allow-request-header' as const, header },
              evidence: say('{asked} is sent with it', { asked: c.asked }),
              beside: besideStar(c.answer, 'access-control-allow-headers'),
            })),
          ],
        },
        inPage(
          say('If the answer needs no cookie and no login, leave the credentials out instead:'),
          `credentials: 'omit'`,
        ),
      ],
    };
  },
};
