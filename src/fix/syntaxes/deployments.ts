import type { CorsPolicy } from '../policy.ts';

/** For servers whose patterns are no regular expressions: their stars are too wide to be suggested. */
export function deploymentsNote({ patterns }: CorsPolicy): readonly string[] {
  return patterns.map(
    ({ origins }) =>
      `It knows no safe pattern; list the addresses by name: ${origins.map((one) => `\`${one}\``).join(', ')}.`,
  );
}
