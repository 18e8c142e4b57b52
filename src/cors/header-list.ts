import { byteCaseInsensitiveMatch, byteLowercase } from './bytes.ts';
import type { HeaderList } from './types.ts';

/** Whether the list contains a header of that name, in any case. https://fetch.spec.whatwg.org/#header-list-contains */
export function containsHeader(list: HeaderList, name: string): boolean {
  return list.some(([other]) => byteCaseInsensitiveMatch(other, name));
}

/** The values of all headers of that name, in order. */
export function headerValues(list: HeaderList, name: string): readonly string[] {
  return list.flatMap(([other, value]) => (byteCaseInsensitiveMatch(other, name) ? [value] : []));
}

/**
 * Gets a header: `null` when absent, otherwise all its values joined with ", ".
 * https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function getHeader(list: HeaderList, name: string): string | null {
  const values = headerValues(list, name);
  // 1. If list does not contain name, then return null.
  if (values.length === 0) return null;
  // 2. Return the values, separated from each other by 0x2C 0x20, in order.
  return values.join(', ');
}

/** Deletes every header whose name is in `names` (lower case). https://fetch.spec.whatwg.org/#concept-header-list-delete */
export function deleteHeaders(list: HeaderList, names: ReadonlySet<string>): HeaderList {
  return list.filter(([name]) => !names.has(byteLowercase(name)));
}

/**
 * Lowercases, deduplicates and sorts header names by their bytes.
 * https://fetch.spec.whatwg.org/#convert-header-names-to-a-sorted-lowercase-set
 */
export function sortedLowercaseSet(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(byteLowercase))].sort();
}
