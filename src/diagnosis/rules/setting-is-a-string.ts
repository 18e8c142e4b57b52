import { CORSHEADERS } from '../anchors.ts';
import { answered } from '../answer.ts';
import { denied, isSplitString } from '../denied.ts';
import { keptHeaders, keptMethods } from '../kept.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 25: a string where a list belongs is a list of its letters. */
export const settingIsAString: Rule = {
  id: 'setting-is-a-string',
  catalogue: [25],
  short: 'a string, not a list',
  learnMore: `${CORSHEADERS}cors_allow_headers-sequencestr`,
  match(c) {
    const methods = denied(c, 'method-not-allowed');
    const headers = denied(c, 'header-not-allowed');
    const ofMethods = methods.length > 0 && isSplitString(c, 'access-control-allow-methods');
    const ofHeaders = headers.length > 0 && isSplitString(c, 'access-control-allow-headers');
    if (!ofMethods && !ofHeaders) return null;
    const header = ofMethods ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
    const setting = ofMethods ? 'CORS_ALLOW_METHODS' : 'CORS_ALLOW_HEADERS';
    const { say } = c;
    return {
      title: say('`{header}` lists single letters: `{setting}` is a string, not a list', { header, setting }),
      explain: say(
        'Parentheses alone make no tuple in Python; the comma does. A string is taken letter by letter.',
      ),
      sure: 'certain',
      evidence: [{ label: header, value: answered(c, header.toLowerCase()) ?? '' }],
      remedies: [
        {
          kind: 'server',
          changes: [
            ...(ofMethods ? keptMethods(c.answer, c.say) : []),
            ...(ofHeaders ? keptHeaders(c.answer, c.say) : []),
            ...(ofMethods
              ? methods.map((method) => ({
                  change: { kind: 'allow-method' as const, method },
                  evidence: say('{asked} was preflighted with it', { asked: c.asked }),
                }))
              : []),
            ...(ofHeaders
              ? headers.map((name) => ({
                  change: { kind: 'allow-request-header' as const, header: name },
                  evidence: say('{asked} is sent with it', { asked: c.asked }),
                }))
              : []),
          ],
        },
        elsewhere(
          say('Write a list, or a tuple with a comma at its end: {setting} = ("x-example",)', { setting }),
        ),
      ],
    };
  },
};
