import { FETCH } from '../anchors.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Not in the catalogue: a list that breaks the syntax of headers. */
export const malformedAllowList: Rule = {
  id: 'malformed-allow-list',
  catalogue: [],
  short: 'malformed list',
  learnMore: `${FETCH}#http-new-header-syntax`,
  match(c) {
    const code = c.failure?.code;
    if (code !== 'invalid-allow-methods' && code !== 'invalid-allow-headers') return null;
    const name =
      code === 'invalid-allow-methods' ? 'Access-Control-Allow-Methods' : 'Access-Control-Allow-Headers';
    const { say } = c;
    return {
      title: say("`{name}` of the preflight's answer cannot be read", { name }),
      explain: say(
        'It has to be a list of plain names with commas between them; one bad entry spoils the whole list.',
      ),
      sure: 'certain',
      evidence: [{ label: name, value: c.failure?.received ?? '' }],
      remedies: [
        elsewhere(
          say(
            'django-cors-headers joins its lists correctly: look for a hand-written header in a view or a proxy, or an entry with a space in it.',
          ),
        ),
      ],
    };
  },
};
