import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { DJANGO } from '../../../src/fix/django/render.ts';
import { type Proof, prove } from '../../../src/fix/prove.ts';
import { say } from '../text/words.ts';
import type { Changes } from './fix-choice.ts';

/** What a change is to be proved on. */
export interface ToProve {
  readonly server: string;
  readonly changes: Changes;
  /** Rows of that server, in order of start. */
  readonly exchanges: readonly JudgedExchange[];
  /** Ids of those that it has to mend. */
  readonly targets: readonly string[];
}

/** A proof tries every row as many strangers; the last ones say as much as all. */
export const enough = 40;

/**
 * Proves a change by simulation. Other syntaxes say one whole policy, wherever it stands: that is what is
 * proved of them, as if a layer that holds it answered before everything else.
 */
export function provedFor(syntax: string, { server, changes, exchanges, targets }: ToProve): Proof {
  const wanted = new Set(targets);
  const last = new Set(exchanges.slice(-enough));
  const tried = exchanges.filter((exchange) => last.has(exchange) || wanted.has(exchange.id));
  const layer = {
    change: { kind: 'install-middleware' } as const,
    evidence: say('one layer with one policy'),
  };
  return prove({
    server,
    changes: syntax === DJANGO ? changes.django : [layer, ...changes.policy],
    exchanges: tried,
    targets,
    say,
  });
}

/** Rows that are blocked now, and that the browser would block again. */
export function stillBlocked(proof: Proof): Proof['exchanges'] {
  return blockedNow(proof).filter(({ after }) => after?.kind === 'blocked');
}

/** Rows that are blocked now, and of which the model does not know what would become of them. */
export function notFollowed(proof: Proof): Proof['exchanges'] {
  return blockedNow(proof).filter(({ after }) => after?.kind !== 'blocked' && after?.kind !== 'allowed');
}

/** Rows that are blocked now, and would be allowed if they were sent without credentials: nothing tells. */
export function mendedIfWithout({ exchanges }: Proof): Proof['exchanges'] {
  return exchanges.filter(({ ifWithoutCredentials }) => ifWithoutCredentials);
}

/** Rows that are blocked now and would surely be allowed, others than the one at hand. */
export function alsoMended(proof: Proof, id: string): Proof['exchanges'] {
  return blockedNow(proof).filter(
    (one) => one.id !== id && one.after?.kind === 'allowed' && !one.ifWithoutCredentials,
  );
}

function blockedNow({ exchanges }: Proof): Proof['exchanges'] {
  return exchanges.filter(({ before }) => before.kind === 'blocked');
}
