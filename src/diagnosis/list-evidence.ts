import { answered, askedHeaders } from './answer.ts';
import type { Case } from './case.ts';
import type { Evidence } from './finding.ts';

export function headerLists(c: Case, names: readonly string[]): readonly Evidence[] {
  return [
    { label: 'Asked for', value: askedHeaders(c) ?? names.join(', ') },
    { label: 'Allowed', value: answered(c, 'access-control-allow-headers') ?? '(none)' },
  ];
}

export function methodLists(c: Case): readonly Evidence[] {
  return [
    { label: 'Asked for', value: c.hop.method },
    { label: 'Allowed', value: answered(c, 'access-control-allow-methods') ?? '(none)' },
  ];
}
