import { answered, askedHeaders } from './answer.ts';
import type { Case } from './case.ts';
import type { Evidence } from './finding.ts';

export function headerLists(c: Case, names: readonly string[]): readonly Evidence[] {
  const { say } = c;
  return [
    { label: say('Asked for'), value: askedHeaders(c) ?? names.join(', ') },
    { label: say('Allowed'), value: answered(c, 'access-control-allow-headers') ?? say('(none)') },
  ];
}

export function methodLists(c: Case): readonly Evidence[] {
  const { say } = c;
  return [
    { label: say('Asked for'), value: c.hop.method },
    { label: say('Allowed'), value: answered(c, 'access-control-allow-methods') ?? say('(none)') },
  ];
}
