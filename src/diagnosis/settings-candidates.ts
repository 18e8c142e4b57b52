import type { Say } from '../words/say.ts';
import type { Case } from './case.ts';
import type { Candidate, Remedy } from './finding.ts';
import { isLoopback } from './origins.ts';

/**
 * Mistakes in the list of origins that all look like a plain refusal on the wire. Which of them fit is told by
 * the origin and by the release that answered; which it is, only the settings tell.
 */
export function settingsCandidates(c: Case): readonly Candidate[] {
  const url = URL.canParse(c.origin) ? new URL(c.origin) : null;
  if (url === null) return [];
  const { say, origin } = c;
  const { hostname, host, protocol, port } = url;
  const isName = !/^[\d.]+$/.test(hostname) && !hostname.startsWith('[');
  const labels = isName ? hostname.split('.').length : 0;
  const fits = (when: boolean, row: number, what: string, check: string): readonly Candidate[] =>
    when ? [{ row, what, check }] : [];
  return [
    ...fits(
      isLoopback(origin) && port !== '',
      3,
      say('another port is listed: the development server moved'),
      say('compare the port in the list with the one in the address bar'),
    ),
    ...fits(
      isLoopback(origin),
      4,
      say('the other loopback name is listed'),
      say('look for `localhost` and `127.0.0.1`'),
    ),
    ...fits(
      !isLoopback(origin),
      5,
      say('the other scheme is listed ({scheme})', { scheme: protocol === 'https:' ? 'http' : 'https' }),
      say('compare the scheme of the entry'),
    ),
    ...fits(
      true,
      6,
      say('the entry has no scheme: `{host}`', { host }),
      say('`python manage.py check` says corsheaders.E013'),
    ),
    ...fits(
      true,
      8,
      say('a comma is missing between two entries, and Python joins them'),
      say('print the setting: one entry holds two origins'),
    ),
    ...fits(
      true,
      9,
      say('the setting is a string, not a list'),
      say('`python manage.py check` says corsheaders.E006 or E013'),
    ),
    ...fits(true, 10, say('`"*"` stands in the list'), say('`python manage.py check` says corsheaders.E013')),
    ...fits(
      labels > 2 || isLoopback(origin),
      11,
      say('the entry is a pattern such as `https://*.example.com`'),
      say('no check tells it: patterns belong in CORS_ALLOWED_ORIGIN_REGEXES'),
    ),
    ...fits(
      port === '',
      12,
      say('the entry names the default port'),
      say('no check tells it: drop `:443` or `:80`'),
    ),
    ...fits(
      isName,
      13,
      say('the host of the entry has capitals'),
      say('no check tells it: browsers send small letters'),
    ),
    ...fits(
      true,
      14,
      say('the regular expression lacks the scheme, or `{word}` meets a hyphen', { word: '\\w+' }),
      say('try `re.match(pattern, "{origin}")` in a Python shell', { origin }),
    ),
    ...fits(
      c.who.version === 'before 4.0',
      17,
      say('the names of the settings are newer than the release'),
      say('`pip show django-cors-headers`: CORS_ALLOWED_ORIGINS needs 3.5'),
    ),
  ];
}

/** The candidates in one piece of advice. */
export function asAdvice(candidates: readonly Candidate[], say: Say): Remedy {
  const list = candidates.map(({ what, check }) => `${what} (${check})`).join('; ');
  const advice = say(
    'Is it in the settings already, and refused still? Then one of these, which look the same from outside: {list}.',
    { list },
  );
  return { kind: 'elsewhere', advice, listsCandidates: true };
}
