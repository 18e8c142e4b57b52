import { type Fault, faultsIn } from '../fault.ts';

const check = faultsIn('check.ts', [
  {
    find: `: { code, parameter, expected, received }`,
    replace: `: { code, expected, received }`,
    what: 'A method or header that is not allowed is named.',
  },
  {
    find: `: { code, parameter, expected, received }`,
    replace: `: { code, parameter, expected: received, received: expected }`,
    what: 'What was expected and what was received are not mixed up.',
  },
  {
    find: `.flatMap((check) => check.failures)[0]`,
    replace: `.flatMap((check) => check.failures).at(-1)`,
    what: 'The first failure decides, not the last.',
  },
]);

const corsCheck = faultsIn('cors-check.ts', [
  {
    find: `credentials !== 'include' && origin === '*'`,
    replace: `origin === '*'`,
    what: 'With credentials * does not allow.',
  },
  {
    find: `if (serializedOrigin === origin) return`,
    replace: `if (serializedOrigin.toLowerCase() === origin.toLowerCase()) return`,
    what: 'Origins are compared byte for byte.',
  },
  {
    find: `/[ ,]/.test(origin)`,
    replace: `/,/.test(origin)`,
    what: 'A space tells of several origins as a comma does.',
  },
  {
    find: `origin !== 'null' && parseUrl(url) === null`,
    replace: `parseUrl(url) === null`,
    what: 'The word null is another origin, not an invalid one.',
  },
  {
    find: `credentials === 'true' ? []`,
    replace: `credentials !== null ? []`,
    what: 'Access-Control-Allow-Credentials has to be exactly true.',
  },
  {
    find: `request.credentials === 'include' ? [origin, allowCredentialsCheck(response)] : [origin]`,
    replace: `request.credentials !== 'omit' ? [origin, allowCredentialsCheck(response)] : [origin]`,
    what: 'Credentials mode same-origin needs no Access-Control-Allow-Credentials.',
  },
  {
    find: `rules.utf8AllowOrigin ? percentEncodeNonAscii(origin) : origin`,
    replace: `origin`,
    what: 'Chromium reads Access-Control-Allow-Origin as UTF-8 when it names the reason.',
  },
]);

const exposed = faultsIn('exposed.ts', [
  { find: `  'pragma',\n`, replace: ``, what: 'Pragma is a safelisted response header.' },
  {
    find: `credentials !== 'include' && headerNames.includes('*')`,
    replace: `headerNames.includes('*')`,
    what: 'With credentials * exposes only a header of that name.',
  },
  {
    find: `headerNames.includes('*')`,
    replace: `headerNames.join() === '*'`,
    what: 'A * among other names exposes everything too.',
  },
  {
    find: `(exposed.has(name) && !forbiddenNames.has(name))`,
    replace: `exposed.has(name)`,
    what: 'Set-Cookie is never exposed.',
  },
  {
    find: `names.filter((name) => !forbiddenNames.has(name))`,
    replace: `names`,
    what: 'Set-Cookie is hidden at home too.',
  },
  {
    find: `new Set(headerNames.map(byteLowercase))`,
    replace: `new Set(headerNames)`,
    what: 'Exposed names count in any case.',
  },
]);

export const checks: readonly Fault[] = [check, corsCheck, exposed].flat();
