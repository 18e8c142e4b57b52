import { isSerializedOrigin } from './serialized-origin.ts';

/**
 * Whether an `Access-Control-Allow-Origin` that has a space or a comma in it is a list. Two header lines are joined
 * with a comma before they are looked at; a space may as well stand in one value that is merely broken.
 */
export function namesSeveralOrigins(value: string): boolean {
  if (value.includes(',')) return true;
  const pieces = value.split(' ').filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => /^(\*|null)$/.test(piece) || isSerializedOrigin(piece));
}
