import type { Case } from './case.ts';
import type { Candidate } from './finding.ts';
import { isLoopback } from './origins.ts';

/**
 * Mistakes in the list of origins that all look like a plain refusal on the wire. Which of them fit is told by
 * the origin and by the release that answered; which it is, only the settings tell.
 */
export function settingsCandidates(c: Case): readonly Candidate[] {
  const url = URL.canParse(c.origin) ? new URL(c.origin) : null;
  if (url === null) return [];
  const { hostname, host, protocol, port } = url;
  const isName = !/^[\d.]+$/.test(hostname) && !hostname.startsWith('[');
  const labels = isName ? hostname.split('.').length : 0;
  const fits = (when: boolean, row: number, what: string, check: string): readonly Candidate[] =>
    when ? [{ row, what, check }] : [];
  return [
    ...fits(
      isLoopback(c.origin) && port !== '',
      3,
      'another port is listed: the development server moved',
      'compare the port in the list with the one in the address bar',
    ),
    ...fits(
      isLoopback(c.origin),
      4,
      'the other loopback name is listed',
      'look for `localhost` and `127.0.0.1`',
    ),
    ...fits(
      !isLoopback(c.origin),
      5,
      `the other scheme is listed (${protocol === 'https:' ? 'http' : 'https'})`,
      'compare the scheme of the entry',
    ),
    ...fits(
      true,
      6,
      `the entry has no scheme: \`${host}\``,
      '`python manage.py check` says corsheaders.E013',
    ),
    ...fits(
      true,
      8,
      'a comma is missing between two entries, and Python joins them',
      'print the setting: one entry holds two origins',
    ),
    ...fits(
      true,
      9,
      'the setting is a string, not a list',
      '`python manage.py check` says corsheaders.E006 or E013',
    ),
    ...fits(true, 10, '`"*"` stands in the list', '`python manage.py check` says corsheaders.E013'),
    ...fits(
      labels > 2 || isLoopback(c.origin),
      11,
      'the entry is a pattern such as `https://*.example.com`',
      'no check tells it: patterns belong in CORS_ALLOWED_ORIGIN_REGEXES',
    ),
    ...fits(port === '', 12, 'the entry names the default port', 'no check tells it: drop `:443` or `:80`'),
    ...fits(
      isName,
      13,
      'the host of the entry has capitals',
      'no check tells it: browsers send small letters',
    ),
    ...fits(
      true,
      14,
      'the regular expression lacks the scheme, or `\\w+` meets a hyphen',
      `try \`re.match(pattern, "${c.origin}")\` in a Python shell`,
    ),
    ...fits(
      c.who.version === 'before 4.0',
      17,
      'the names of the settings are newer than the release',
      '`pip show django-cors-headers`: CORS_ALLOWED_ORIGINS needs 3.5',
    ),
  ];
}

/** The candidates in one piece of advice. */
export function asAdvice(candidates: readonly Candidate[]): string {
  const list = candidates.map(({ what, check }) => `${what} (${check})`).join('; ');
  return `Is it in the settings already, and refused still? Then one of these, which look the same from outside: ${list}.`;
}
