import { FETCH } from '../anchors.ts';
import { denied, quoted } from '../denied.ts';
import { headerLists } from '../list-evidence.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 26: the page itself sends a header that only a server can say anything with. */
export const clientSendsResponseHeader: Rule = {
  id: 'client-sends-response-header',
  catalogue: [26],
  short: 'response header sent',
  learnMore: `${FETCH}#http-responses`,
  match(c) {
    const names = denied(c, 'header-not-allowed').filter((name) => name.startsWith('access-control-'));
    if (names.length === 0) return null;
    const { say } = c;
    return {
      title: say('The page sends {names}, which is a header of answers', { names: quoted(names) }),
      explain: say(
        'In a request it permits nothing; it only makes the browser ask the server for leave to send it. Do not allow it: remove it.',
      ),
      sure: 'certain',
      evidence: headerLists(c, names),
      remedies: names.map((name) =>
        inPage(say('Remove `{name}` from the headers of the request.', { name })),
      ),
    };
  },
};
