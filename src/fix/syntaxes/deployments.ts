import type { Say } from '../../words/say.ts';
import type { CorsPolicy } from '../policy.ts';

/** For servers whose patterns are no regular expressions: their stars are too wide to be suggested. */
export function deploymentsNote({ patterns }: CorsPolicy, say: Say): readonly string[] {
  return patterns.map(({ origins }) =>
    say('It knows no safe pattern; list the addresses by name: {addresses}.', {
      addresses: origins.map((one) => `\`${one}\``).join(', '),
    }),
  );
}
