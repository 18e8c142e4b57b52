import { type Fault, faultsIn } from '../fault.ts';

const preflight = faultsIn('preflight.ts', [
  {
    find: `headers.join(',')`,
    replace: `headers.join(', ')`,
    what: 'Access-Control-Request-Headers is joined with a comma and no space.',
  },
  {
    find: `headers.length === 0 ? null : headers`,
    replace: `headers`,
    what: 'Without unsafe headers there is no Access-Control-Request-Headers.',
  },
  {
    find: `unnamed ? [request.method] : methods`,
    replace: `methods`,
    what: 'With the use-CORS-preflight flag and no list the method itself is kept as allowed.',
  },
  {
    find: `url: currentUrl(request).href`,
    replace: `url: currentUrl(request).origin + currentUrl(request).pathname`,
    what: 'The query is part of what a kept preflight is for.',
  },
  {
    find: `maxAge: parseMaxAge(response.headers, rules, maxAgeLimit)`,
    replace: `maxAge: parseMaxAge(response.headers, rules, null)`,
    what: 'The limit on Max-Age is imposed on what is kept.',
  },
]);

const preflightCheck = faultsIn('preflight-check.ts', [
  {
    find: `return [...cors, status];\n  const`,
    replace: `return [...cors];\n  const`,
    what: 'A preflight needs an ok status.',
  },
  {
    find: `request.atHome !== true || !rules.preflightAtHomeUnchecked`,
    replace: `!rules.preflightAtHomeUnchecked`,
    what: 'Abroad Firefox asks a preflight for permission.',
  },
  {
    find: `request.atHome !== true || !rules.preflightAtHomeUnchecked`,
    replace: `request.atHome !== true`,
    what: 'By the standard a preflight needs permission back home too.',
  },
  {
    find: `if (rules.preflightRedirectFirst && redirects)`,
    replace: `if (rules.preflightRedirectFirst && isRedirectStatus(response.status))`,
    what: 'Chromium refuses a redirect first only where there is a Location.',
  },
  {
    find: `isRedirectStatus(status) ? 'preflight-redirect' : 'preflight-not-ok-status'`,
    replace: `'preflight-not-ok-status'`,
    what: 'A redirected preflight is named so.',
  },
  {
    find: `methods.includes(method) ||`,
    replace: `methods.some((one) => one.toLowerCase() === method.toLowerCase()) ||`,
    what: 'Methods are compared by case.',
  },
  {
    find: `    isCorsSafelistedMethod(method) ||\n`,
    replace: ``,
    what: 'A safelisted method need not be listed.',
  },
  {
    find: `(credentials !== 'include' && methods.includes('*'))`,
    replace: `methods.includes('*')`,
    what: 'With credentials * is only a method of that name.',
  },
  {
    find: `const wildcard = credentials !== 'include' && headerNames`,
    replace: `const wildcard = headerNames`,
    what: 'With credentials * is only a header of that name.',
  },
  {
    find: `wildcard && rules.wildcardCoversAuthorization`,
    replace: `wildcard`,
    what: 'By the standard * does not allow Authorization.',
  },
  {
    find: `headerNames.map(byteLowercase)`,
    replace: `headerNames`,
    what: 'Allowed header names count in any case.',
  },
  {
    find: `if (extracted !== null || !useCorsPreflight)`,
    replace: `if (!useCorsPreflight)`,
    what: 'A list that is there has to name the method, flag or not.',
  },
  {
    find: `return [...authorization, {`,
    replace: `return [{`,
    what: 'Authorization has to be allowed as every other header.',
  },
]);

const maxAge = faultsIn('max-age.ts', [
  {
    find: `defaultMaxAge = 5`,
    replace: `defaultMaxAge = 0`,
    what: 'Without Max-Age a preflight is kept for 5 seconds.',
  },
  {
    find: `Math.min(seconds, limit ?? Number.MAX_VALUE)`,
    replace: `seconds`,
    what: 'A limit on Max-Age is imposed.',
  },
  {
    find: `magnitude > maximum64Bit ? null : Number(magnitude)`,
    replace: `Number(magnitude)`,
    what: 'Chromium takes a Max-Age beyond 64 bits for none.',
  },
  {
    find: `magnitude > maximum64Bit + 1n ? null : 0`,
    replace: `null`,
    what: 'Chromium takes a negative Max-Age for 0.',
  },
  {
    find: `if (value === '') return null;`,
    replace: ``,
    what: 'Firefox takes no Max-Age at all for the default, not for 0.',
  },
]);

export const preflights: readonly Fault[] = [preflight, preflightCheck, maxAge].flat();
