import { type Fault, faultsIn } from '../fault.ts';

const preflightCache = faultsIn('preflight-cache.ts', [
  {
    find: `!isCorsSafelistedMethod(method) || useCorsPreflight`,
    replace: `!isCorsSafelistedMethod(method)`,
    what: 'With the use-CORS-preflight flag even a safelisted method has to be in the cache.',
  },
  {
    find: `unsafeHeaderNames.every(`,
    replace: `unsafeHeaderNames.some(`,
    what: 'Every unsafe header has to be in the cache, and none need be.',
  },
  {
    find: `entry.expires > now`,
    replace: `entry.expires >= now`,
    what: 'An entry ends with its last second.',
  },
  {
    find: `      const matches = this.methodMatches(request, method, now);\n      for (const match of matches) match.expires = expires;`,
    replace: `      const matches = this.methodMatches(request, method, now);`,
    what: 'A new preflight renews the entry of its method.',
  },
  {
    find: `(entry) => entry.key !== key`,
    replace: `() => false`,
    what: 'Clearing takes only the entries of that origin and URL.',
  },
  {
    find: `entry.credentials || !include`,
    replace: `true`,
    what: 'An entry made without credentials does not serve a request with them.',
  },
  {
    find: `entry.credentials === include`,
    replace: `entry.credentials || !include`,
    what: 'In Firefox an entry made with credentials does not serve a request without.',
  },
  {
    find: ` && !isCorsNonWildcardRequestHeaderName(name)`,
    replace: ``,
    what: 'A * in the cache does not stand for Authorization.',
  },
  {
    find: `(entry.method === '*' && !this.apart)`,
    replace: `entry.method === '*'`,
    what: 'In Firefox a * in the cache is only a method of that name.',
  },
  {
    find: `JSON.stringify([partition, serializedOrigin, url])`,
    replace: `JSON.stringify([serializedOrigin, url])`,
    what: 'Each network partition has a cache of its own.',
  },
  {
    find: `JSON.stringify([partition, serializedOrigin, url])`,
    replace: `JSON.stringify([partition, url])`,
    what: 'What one origin was allowed says nothing about another.',
  },
]);

const cacheFor = faultsIn('preflight-cache-for.ts', [
  {
    find: `new WholeAnswerCache()`,
    replace: `new PreflightCache()`,
    what: 'Chromium keeps whole answers.',
  },
  {
    find: `rules.preflightCache === 'entries-apart'`,
    replace: `false`,
    what: 'Firefox keeps entries with credentials apart.',
  },
  {
    find: `rules.preflightCache === 'entries-apart'`,
    replace: `true`,
    what: 'By the standard an entry made with credentials serves a request without.',
  },
]);

const wholeAnswer = faultsIn('whole-answer-cache.ts', [
  {
    find: `    if (request.tainted) return false;\n`,
    replace: ``,
    what: 'Chromium does not look in the cache for a tainted request.',
  },
  {
    find: `answer.expires > now && allows`,
    replace: `allows`,
    what: 'An answer that is too old does not count.',
  },
  {
    find: `    this.answers.delete(key);\n`,
    replace: ``,
    what: 'Chromium drops an answer that does not cover a request.',
  },
  {
    find: `request.tainted || request.url.length >= maximumUrlLength`,
    replace: `request.tainted`,
    what: 'Chromium keeps nothing for a URL of 1024 characters or more.',
  },
  {
    find: `headerNames.map(byteLowercase)`,
    replace: `headerNames`,
    what: 'Header names are kept in lower case.',
  },
  {
    find: `if (!answer.credentials && request.credentials === 'include') return false;`,
    replace: ``,
    what: 'An answer to a request without credentials does not serve one with them.',
  },
  {
    find: `!answer.credentials && answer.methods.has('*')`,
    replace: `answer.methods.has('*')`,
    what: 'The * of an answer with credentials is only a method of that name.',
  },
  {
    find: `    isCorsSafelistedMethod(method) ||\n`,
    replace: ``,
    what: 'A safelisted method need not be in the answer.',
  },
  {
    find: `(anyHeader && !isCorsNonWildcardRequestHeaderName(name))`,
    replace: `anyHeader`,
    what: 'A kept * does not stand for Authorization, though that of the preflight itself does.',
  },
]);

export const caches: readonly Fault[] = [preflightCache, cacheFor, wholeAnswer].flat();
