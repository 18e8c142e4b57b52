import { headerValue } from '../../exchange/headers.ts';
import type { Say } from '../../words/say.ts';
import type { EvidencedChange } from '../server-change.ts';
import type { Effect } from './proof.ts';
import type { Replayed } from './replay.ts';

/** What changes do that is no matter of allowed or blocked, looked up in the answers after them. */
export function effectsOf(
  changes: readonly EvidencedChange[],
  after: readonly Replayed[],
  say: Say,
): readonly Effect[] {
  return changes
    .filter(({ already = false }) => !already)
    .flatMap(({ change }): readonly Effect[] => {
      switch (change.kind) {
        case 'expose-header': {
          const holds = after.some(({ evaluation }) => evaluation.exposed?.includes(change.header) === true);
          return [{ change, holds, how: say('The page can read `{header}`.', { header: change.header }) }];
        }
        case 'set-preflight-max-age': {
          const ages = preflightAnswers(after).map((headers) =>
            headerValue(headers, 'access-control-max-age'),
          );
          const wanted = change.seconds === 0 ? null : String(change.seconds);
          const holds = ages.length === 0 ? null : ages.every((age) => age === wanted);
          return [
            {
              change,
              holds,
              how: say('Preflights are kept for {seconds} s at most.', { seconds: change.seconds }),
            },
          ];
        }
        case 'allow-private-network': {
          const answers = preflightAnswers(after);
          const holds = answers.some(
            (headers) => headerValue(headers, 'access-control-allow-private-network') === 'true',
          );
          return [
            {
              change,
              holds: answers.length === 0 ? null : holds,
              how: say('Pages on the internet may ask.'),
            },
          ];
        }
        case 'trust-csrf-origin': {
          const own = after.filter(({ exchange }) => exchange.context.origin === change.origin);
          const refused = own.some(({ exchange }) => exchange.hops.at(-1)?.response?.status === 403);
          return [
            {
              change,
              holds: own.length === 0 ? null : !refused,
              how: say('The CSRF check accepts the origin.'),
            },
          ];
        }
        case 'send-cookies-cross-site':
          return [
            {
              change,
              holds: null,
              how: say('Cookies set from now on are sent from other sites, over https.'),
            },
          ];
        default:
          return [];
      }
    });
}

function preflightAnswers(after: readonly Replayed[]) {
  return after.flatMap(({ exchange }) =>
    exchange.hops.flatMap(({ preflight }) => {
      const response = preflight?.response ?? null;
      return response === null ? [] : [response.headers];
    }),
  );
}
