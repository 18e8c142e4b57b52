import type { SeenResponse } from '../exchange/exchange.ts';
import { headerValue } from '../exchange/headers.ts';
import type { EvidencedChange } from '../fix/server-change.ts';
import type { Say } from '../words/say.ts';

/**
 * What an answer shows as allowed already, as changes: a list in settings.py is written as a whole, and
 * nothing that works may fall out of it.
 */
export function keptHeaders(answer: SeenResponse | null, say: Say): readonly EvidencedChange[] {
  return tokens(answer, 'access-control-allow-headers').map((header) => ({
    change: { kind: 'allow-request-header', header },
    evidence: say('allowed already'),
    already: true,
  }));
}

export function keptMethods(answer: SeenResponse | null, say: Say): readonly EvidencedChange[] {
  return tokens(answer, 'access-control-allow-methods').map((method) => ({
    change: { kind: 'allow-method', method },
    evidence: say('allowed already'),
    already: true,
  }));
}

export function keptExposed(answer: SeenResponse | null, say: Say): readonly EvidencedChange[] {
  return tokens(answer, 'access-control-expose-headers').map((header) => ({
    change: { kind: 'expose-header', header },
    evidence: say('exposed already'),
    already: true,
  }));
}

/** What a list with a literal star in it shows, the star included: what else it lets through nobody can list. */
export function besideStar(
  answer: SeenResponse | null,
  name: 'access-control-allow-headers' | 'access-control-allow-methods',
): readonly string[] {
  const all = tokens(answer, name);
  return ['*', ...(name === 'access-control-allow-headers' ? all.map((one) => one.toLowerCase()) : all)];
}

/** Names of a list header; a star names nothing, and single letters are a string that was split by mistake. */
function tokens(answer: SeenResponse | null, name: string): readonly string[] {
  const all = (headerValue(answer?.headers ?? null, name) ?? '').split(',').map((token) => token.trim());
  const letters = all.every((token) => token.length <= 1);
  return (letters ? joined(all) : all).filter(
    (token) => token.length > 1 && /^[\w!#$%&'+.^`|~-]+$/.test(token),
  );
}

/** The string as it was before it was taken letter by letter; its own commas came out as empty tokens. */
function joined(letters: readonly string[]): readonly string[] {
  return letters
    .map((letter) => (letter === '' ? ',' : letter))
    .join('')
    .split(/[,\s]+/);
}
