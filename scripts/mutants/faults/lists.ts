import { type Fault, faultsIn } from '../fault.ts';

const bytes = faultsIn('bytes.ts', [
  {
    find: `bytes.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())`,
    replace: `bytes.replace(/[A-Z]/, (letters) => letters.toLowerCase())`,
    what: 'Lowercasing goes through every letter, not only the first capital.',
  },
  {
    find: `bytes.replace(/[a-z]+/g, (letters) => letters.toUpperCase())`,
    replace: `bytes.replace(/[a-z]/, (letters) => letters.toUpperCase())`,
    what: 'Uppercasing goes through every letter, not only the first small one.',
  },
  {
    find: `one.length === other.length && byteLowercase(one) === byteLowercase(other)`,
    replace: `one === other`,
    what: 'Header names match in any case.',
  },
  {
    find: `%&'*+\\-.^_`,
    replace: `%'*+\\-.^_`,
    what: 'An ampersand is a token character.',
  },
  {
    find: `byte === 0x09 || byte === 0x20`,
    replace: `byte === 0x20`,
    what: 'HTAB around a list element is no part of it.',
  },
]);

const headerList = faultsIn('header-list.ts', [
  {
    find: `values.join(', ')`,
    replace: `values.join(',')`,
    what: 'Getting a header joins its values with a comma and a space.',
  },
  {
    find: `if (values.length === 0) return null;`,
    replace: ``,
    what: 'An absent header is null, not an empty value.',
  },
  {
    find: `return values.join(', ')`,
    replace: `return values.at(-1) ?? null`,
    what: 'Getting a header joins all its values, it does not take the last.',
  },
  {
    find: `!names.has(byteLowercase(name))`,
    replace: `!names.has(name)`,
    what: 'Deleting a header does so in any case of its name.',
  },
  {
    find: `[...new Set(names.map(byteLowercase))].sort()`,
    replace: `[...new Set(names.map(byteLowercase))]`,
    what: 'A sorted-lowercase set is sorted.',
  },
  {
    find: `[...new Set(names.map(byteLowercase))].sort()`,
    replace: `names.map(byteLowercase).sort()`,
    what: 'A sorted-lowercase set has each name once.',
  },
]);

const headerValues = faultsIn('header-values.ts', [
  {
    find: `elements === null || elements.length < least ? null : elements`,
    replace: `elements`,
    what: 'Access-Control-Request-Headers needs at least one element.',
  },
  {
    find: `if (syntax.single && raw.length > 1) return 'failure';`,
    replace: ``,
    what: 'A header that may be there once fails when it is there twice.',
  },
  {
    find: `if (raw.length === 0) return null;`,
    replace: ``,
    what: 'Absent and empty are two results.',
  },
  {
    find: `.filter((element) => element !== '')`,
    replace: ``,
    what: 'Empty list elements are ignored.',
  },
  {
    find: `elements.every(isToken) ? elements : null`,
    replace: `elements.filter(isToken)`,
    what: 'One element that is no token makes the whole list malformed.',
  },
  {
    find: `if (extracted === null) return 'failure';`,
    replace: `if (extracted === null) continue;`,
    what: 'One malformed header of several makes the extraction fail.',
  },
  {
    find: `one((value) => value === 'true')`,
    replace: `one((value) => value.toLowerCase() === 'true')`,
    what: 'Access-Control-Allow-Credentials is true in lower case only.',
  },
]);

const serializedOrigin = faultsIn('serialized-origin.ts', [
  {
    find: `(?::[0-9]{1,5})?$/`,
    replace: `(?::[0-9]+)?$/`,
    what: 'A port has at most five digits.',
  },
  {
    find: `/^[a-z0-9]+(-+[a-z0-9]+)*$/`,
    replace: `/^[A-Za-z0-9]+(-+[A-Za-z0-9]+)*$/`,
    what: 'The host of a serialized origin is in lower case.',
  },
  {
    find: `halves.length === 1 ? pieces.length === 8 : halves.length === 2 && pieces.length <= 6`,
    replace: `halves.length <= 2 && pieces.length <= 8`,
    what: 'An IPv6 address without :: has eight pieces.',
  },
  {
    find: `/^(0|[1-9a-f][0-9a-f]{0,3})$/`,
    replace: `/^[0-9a-f]{1,4}$/`,
    what: 'A piece of a serialized IPv6 address has no leading zero.',
  },
]);

const status = faultsIn('status.ts', [
  {
    find: `status >= 200 && status <= 299`,
    replace: `status >= 200 && status <= 304`,
    what: 'An ok status ends at 299.',
  },
  {
    find: `status >= 200 && status <= 299`,
    replace: `status === 200`,
    what: 'Every status from 200 to 299 is ok.',
  },
  { find: `302, 303,`, replace: `300, 302, 303,`, what: '300 is no redirect status.' },
  { find: `307, 308]`, replace: `307]`, what: '308 is a redirect status.' },
]);

export const lists: readonly Fault[] = [bytes, headerList, headerValues, serializedOrigin, status].flat();
