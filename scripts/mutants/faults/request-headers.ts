import { type Fault, faultsIn } from '../fault.ts';

const method = faultsIn('method.ts', [
  {
    find: `'GET', 'HEAD', 'POST']);\nconst forbidden`,
    replace: `'GET', 'HEAD']);\nconst forbidden`,
    what: 'POST is safelisted.',
  },
  {
    find: `forbidden.has(byteUppercase(method))`,
    replace: `forbidden.has(method)`,
    what: 'A forbidden method is forbidden in any case.',
  },
  {
    find: `'POST', 'PUT'])`,
    replace: `'PATCH', 'POST', 'PUT'])`,
    what: 'PATCH is not normalized: patch stays as typed.',
  },
  { find: `'TRACE', 'TRACK'`, replace: `'TRACE'`, what: 'TRACK is forbidden.' },
]);

const requestHeader = faultsIn('request-header.ts', [
  {
    find: `maximumValueLength = 128`,
    replace: `maximumValueLength = 127`,
    what: 'A safelisted value may have 128 bytes.',
  },
  {
    find: `safelistValueSize > maximumSafelistedSize`,
    replace: `safelistValueSize >= maximumSafelistedSize`,
    what: 'Safelisted values may have 1024 bytes together.',
  },
  {
    find: `safelistValueSize += value.length;`,
    replace: `safelistValueSize = Math.max(safelistValueSize, value.length);`,
    what: 'The lengths of all safelisted values are added up.',
  },
  { find: `\\]{}\\x7F]/`, replace: `\\]{}]/`, what: 'The byte DEL makes a value unsafe.' },
  { find: `\\x00-\\x08\\x0A`, replace: `\\x00-\\x0A`, what: 'HTAB is no unsafe byte.' },
  {
    find: `/^[0-9A-Za-z *,\\-.;=]*$/`,
    replace: `/^[0-9A-Za-z *,\\-.;=_]*$/`,
    what: 'An underscore is not allowed in a language header.',
  },
  {
    find: `if (hasCorsUnsafeRequestHeaderByte(value)) return false;`,
    replace: ``,
    what: 'A Content-Type with an unsafe byte is not safelisted whatever its essence.',
  },
  { find: `  'text/plain',\n`, replace: ``, what: 'text/plain needs no preflight.' },
  {
    find: `range === null || range.start === null`,
    replace: `range === null`,
    what: 'A range of the last bytes (bytes=-500) is not safelisted.',
  },
  {
    find: `byteLowercase(name) === 'authorization'`,
    replace: `name === 'Authorization'`,
    what: 'Authorization is not stood for by * in any case of its name.',
  },
]);

const mime = faultsIn('mime.ts', [
  {
    find: `MIMEType.parse(value)?.essence ?? null`,
    replace: `value.split(';')[0] ?? null`,
    what: 'The essence is parsed: case and white space do not matter.',
  },
  {
    find: `MIMEType.parse(value)?.essence ?? null`,
    replace: `MIMEType.parse(value)?.essence ?? 'text/plain'`,
    what: 'What is no MIME type is a failure, not plain text.',
  },
  {
    find: `MIMEType.parse(value)?.essence ?? null`,
    replace: `MIMEType.parse(value)?.toString() ?? null`,
    what: 'Parameters are no part of the essence.',
  },
]);

const range = faultsIn('range.ts', [
  { find: `/^bytes=([0-9]*)-`, replace: `/^bytes=([0-9]*)-?`, what: 'A range has a hyphen.' },
  {
    find: `if (start !== null && end !== null && isGreater(start, end)) return null;`,
    replace: ``,
    what: 'A range that ends before it begins is a failure.',
  },
  {
    find: `a.length === b.length ? a > b : a.length > b.length`,
    replace: `a > b`,
    what: 'The ends of a range are compared as numbers, not as text.',
  },
  {
    find: `a.length === b.length ? a > b : a.length > b.length`,
    replace: `a.length === b.length ? a >= b : a.length > b.length`,
    what: 'A range may begin and end at the same byte.',
  },
  {
    find: `9223372036854775806`,
    replace: `9223372036854775807`,
    what: 'Chromium safelists a Range up to 2^63 - 2.',
  },
]);

const forbidden = faultsIn('forbidden-request-header.ts', [
  { find: `  'te',\n`, replace: ``, what: 'TE is a forbidden request header.' },
  {
    find: `lowerName.startsWith('proxy-') || lowerName.startsWith('sec-')`,
    replace: `lowerName.startsWith('sec-')`,
    what: 'Every name that starts with Proxy- is forbidden.',
  },
  {
    find: `getDecodeAndSplit(value).some(isForbiddenMethod)`,
    replace: `getDecodeAndSplit(value).every(isForbiddenMethod)`,
    what: 'One forbidden method in a method override is enough.',
  },
  {
    find: `code === '"' ? endOfQuotedString(value, position) : position + 1`,
    replace: `position + 1`,
    what: 'A comma in a quoted string does not split.',
  },
  {
    find: `code === '\\\\' ? 2 : 1`,
    replace: `1`,
    what: 'An escaped quote does not end a quoted string.',
  },
]);

export const requestHeaders: readonly Fault[] = [method, requestHeader, mime, range, forbidden].flat();
