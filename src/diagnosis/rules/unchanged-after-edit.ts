import type { JudgedExchange } from '../../exchange/exchange.ts';
import { failureWords } from '../../words/failures.ts';
import { CORSHEADERS } from '../anchors.ts';
import type { Case } from '../case.ts';
import { serverOf } from '../policy.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';
import { isSameRequest } from '../same-request.ts';

/** Catalogue 21: the server was restarted, or meant to be, and refuses in the very same way. */
export const unchangedAfterEdit: Rule = {
  id: 'unchanged-after-edit',
  catalogue: [21],
  short: 'as before the restart',
  learnMore: `${CORSHEADERS}configuration`,
  match(c) {
    if (c.failure === null) return null;
    const earlier = c.siblings.find((sibling) => failedAlike(sibling, c));
    if (earlier === undefined) return null;
    const restart = c.siblings.find(
      (sibling) =>
        sibling.startedAt > earlier.startedAt &&
        sibling.startedAt < c.exchange.startedAt &&
        serverOf(sibling.hops[0]) === c.server &&
        sibling.judgement.decision.kind === 'failed' &&
        sibling.judgement.decision.why === 'network',
    );
    if (restart === undefined) return null;
    const { say } = c;
    return {
      title: say(
        'The server was away in between and refuses in the same way still: the edit did not reach it',
      ),
      explain: say(
        'Settings are read once, when a process starts. Perhaps one process of several was restarted, or another settings module or environment is in use.',
      ),
      sure: 'possible',
      evidence: [
        { label: say('Failed before and after'), value: failureWords(c.failure, say).replaceAll('`', '') },
        { label: say('In between'), value: say('the server gave no answer') },
      ],
      remedies: [
        elsewhere(
          say(
            'Restart every worker, and print the setting from the running code: python manage.py diffsettings, with the same DJANGO_SETTINGS_MODULE and environment.',
          ),
        ),
      ],
    };
  },
};

function failedAlike(sibling: JudgedExchange, c: Case): boolean {
  const { decision } = sibling.judgement;
  return (
    sibling.startedAt < c.exchange.startedAt &&
    decision.kind === 'blocked' &&
    decision.failure.code === c.failure?.code &&
    isSameRequest(sibling, c.exchange)
  );
}
