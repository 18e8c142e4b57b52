import type { RawHeader } from './case.ts';
import type { Value } from './faulty-values.ts';

/** The header lines of a value. */
export function lines(name: string, value: Value): readonly RawHeader[] {
  if (value === null) return [];
  return typeof value === 'string' ? [[name, value]] : value.map((each) => [name, each] as const);
}
