import { sentences } from '../../words/sentences.ts';
import { CORSHEADERS } from '../anchors.ts';
import { denied, isSplitString } from '../denied.ts';
import { sendsDefaultMethods } from '../fingerprint/cors-headers.ts';
import { keptMethods } from '../kept.ts';
import { methodLists } from '../list-evidence.ts';
import { otherFramework } from '../other-maker.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 27, and 16 where the list is the default one although somebody may have set another. */
export const methodNotAllowed: Rule = {
  id: 'method-not-allowed',
  catalogue: [27, 16],
  short: 'method not allowed',
  learnMore: `${CORSHEADERS}cors_allow_methods-sequencestr`,
  match(c) {
    const [method] = denied(c, 'method-not-allowed');
    if (method === undefined) return null;
    const defaults = sendsDefaultMethods(c.answer);
    const other = otherFramework(c);
    const { say } = c;
    return {
      title: say('The preflight does not allow the method `{method}`', { method }),
      explain: sentences(
        say('The server answered the preflight, and its list of allowed methods does not name it.'),
        defaults &&
          say(
            'The list is the default one: if the settings name more, they do so under another name (it is `CORS_ALLOW_METHODS`).',
          ),
      ),
      sure: 'certain',
      evidence: methodLists(c),
      catalogue: defaults ? [27, 16] : [27],
      candidates: defaults
        ? [
            {
              row: 16,
              what: say('`CORS_ALLOWED_METHODS` is set, which does not exist'),
              check: say('search the settings for it: the name is `CORS_ALLOW_METHODS`'),
            },
          ]
        : [],
      remedies: [
        {
          kind: 'server',
          changes: [
            ...keptMethods(isSplitString(c, 'access-control-allow-methods') ? null : c.answer, c.say),
            {
              change: { kind: 'allow-method', method },
              evidence: say('{asked} was preflighted with it', { asked: c.asked }),
            },
          ],
        },
        ...(other === null
          ? []
          : [elsewhere(say('{name} answered: its CORS layer has a list of its own.', { name: other.name }))]),
      ],
    };
  },
};
