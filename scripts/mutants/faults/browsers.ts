import { type Fault, faultsIn } from '../fault.ts';

const rules = faultsIn('rules.ts', [
  {
    find: `maxAgeCap: 7200`,
    replace: `maxAgeCap: 86_400`,
    what: 'Chromium keeps a preflight for two hours at most.',
  },
  {
    find: `    preflightRedirectFirst: true,\n`,
    replace: `    preflightRedirectFirst: false,\n`,
    what: 'Chromium refuses to be redirected before it looks at the headers.',
  },
  {
    find: `userAgentPreflighted: false`,
    replace: `userAgentPreflighted: true`,
    what: 'Chromium preflights no User-Agent.',
  },
  {
    find: `uploadListenerNamesMethod: true`,
    replace: `uploadListenerNamesMethod: false`,
    what: 'By the standard upload listeners name the method where no list came.',
  },
  {
    find: `maxAgeSyntax: 'strict'`,
    replace: `maxAgeSyntax: 'standard'`,
    what: 'Firefox keeps nothing for a malformed Max-Age.',
  },
  {
    find: `    equalLocationsAreOne: true,\n    preflightKeepsOrigin: true`,
    replace: `    preflightKeepsOrigin: true`,
    what: 'Firefox too takes equal Location headers for one.',
  },
  {
    find: `standard: standardRules`,
    replace: `standard: { ...standardRules, wildcardCoversAuthorization: true }`,
    what: 'The standard has none of the browsers’ deviations.',
  },
]);

const quirks = faultsIn('quirks.ts', [
  {
    find: `id: 'max-age-cap',\n    browsers: ['chromium', 'firefox']`,
    replace: `id: 'max-age-cap',\n    browsers: ['chromium']`,
    what: 'The list says of every browser that it caps Max-Age.',
  },
  {
    find: `id: 'preflight-keeps-origin',\n    browsers: ['firefox']`,
    replace: `id: 'preflight-keeps-origin',\n    browsers: ['chromium', 'firefox']`,
    what: 'No browser is charged with a quirk that it does not show.',
  },
  {
    find: `id: 'range-64-bit'`,
    replace: `id: 'range-63-bit'`,
    what: 'A quirk in the list has the name by which the evaluator knows it.',
  },
  {
    find: `anchor: '#concept-http-fetch'`,
    replace: `anchor: 'concept-http-fetch'`,
    what: 'A quirk points to an anchor of the standard.',
  },
]);

const clientHint = faultsIn('client-hint.ts', [
  { find: `/^on$/i`, replace: `/^on$/`, what: 'Chromium takes Save-Data: ON for well-formed.' },
  {
    find: `/^[0-9]+(\\.[0-9]+)?$/`,
    replace: `/^[0-9.]+$/`,
    what: 'A decimal has one point, with digits around it.',
  },
  { find: `['intervention', /^/],`, replace: ``, what: 'Chromium safelists Intervention, whatever it says.' },
  {
    find: `syntaxes.get(byteLowercase(name))?.test(value) ?? false`,
    replace: `syntaxes.has(byteLowercase(name))`,
    what: 'A client hint is safelisted only when it is well-formed.',
  },
]);

const browserAdded = faultsIn('browser-added.ts', [
  { find: `  'priority',\n`, replace: ``, what: 'Priority comes from the browser, not from the page.' },
  {
    find: `!isForbiddenRequestHeader(name, value) && !browserAdded`,
    replace: `!browserAdded`,
    what: 'Forbidden headers (Cookie, Host …) on the wire are the browser’s own.',
  },
  {
    find: `!browserAdded.has(byteLowercase(name))`,
    replace: `!browserAdded.has(name)`,
    what: 'What the browser added is known in any case of its name.',
  },
]);

export const browsers: readonly Fault[] = [rules, quirks, clientHint, browserAdded].flat();
