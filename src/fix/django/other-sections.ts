import type { Say } from '../../words/say.ts';
import { listEntries } from './lists.ts';
import { py, pyComment, pyRaw } from './python.ts';
import { add, type Merged, only, plain, type Section } from './section.ts';
import { coveringPattern } from './urls-regex.ts';

/** The settings that hold one value, and Django's own lists. */
export function credentials(merged: Merged): readonly Section[] {
  return only(merged, 'allow-credentials').map(({ evidence }) =>
    value('CORS_ALLOW_CREDENTIALS', 'True', evidence),
  );
}

export function maxAge(merged: Merged): readonly Section[] {
  return only(merged, 'set-preflight-max-age').map(({ change, evidence }) =>
    value('CORS_PREFLIGHT_MAX_AGE', String(Math.max(0, Math.trunc(change.seconds) || 0)), evidence),
  );
}

export function privateNetwork(merged: Merged): readonly Section[] {
  return only(merged, 'allow-private-network').map(({ evidence }) =>
    value('CORS_ALLOW_PRIVATE_NETWORK', 'True', evidence),
  );
}

/** A branch more for CORS_URLS_REGEX, which is matched against the path from its first slash. */
export function paths(merged: Merged, say: Say): readonly Section[] {
  const entries = only(merged, 'cover-path');
  if (entries.length === 0) return [];
  const pattern = coveringPattern(entries.map(({ change }) => change.path));
  const branch = pyRaw(`|${pattern}`);
  const evidence = pyComment(entries.map((entry) => entry.evidence).join('; '));
  return [
    {
      lines: [add(`CORS_URLS_REGEX += ${branch}  ${evidence}`)],
      copy: [
        evidence,
        `_covered = globals().get("CORS_URLS_REGEX", r"^.*$")  ${pyComment(say('a text or a compiled pattern'))}`,
        `CORS_URLS_REGEX = getattr(_covered, "pattern", _covered) + ${branch}`,
      ],
      whole: [`CORS_URLS_REGEX = ${pyRaw(pattern)}  ${evidence}`],
    },
  ];
}

export function cookies(merged: Merged, say: Say): readonly Section[] {
  return only(merged, 'send-cookies-cross-site').flatMap(({ change, evidence }) =>
    change.cookies.map((cookie) =>
      plain([
        add(`${cookie.toUpperCase()}_COOKIE_SAMESITE = "None"  ${pyComment(evidence)}`),
        add(
          `${cookie.toUpperCase()}_COOKIE_SECURE = True  ${pyComment(say('browsers demand it with SameSite=None'))}`,
        ),
      ]),
    ),
  );
}

export function trustedOrigins(merged: Merged, say: Say): readonly Section[] {
  const entries = only(merged, 'trust-csrf-origin');
  if (entries.length === 0) return [];
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.origin), evidence }));
  return [listEntries('CSRF_TRUSTED_ORIGINS', codes, say)];
}

export function hosts(merged: Merged, say: Say): readonly Section[] {
  const entries = only(merged, 'allow-host').filter(({ change }) => change.host !== '*');
  if (entries.length === 0) return [];
  const codes = entries.map(({ change, evidence }) => ({ code: py(change.host), evidence }));
  return [listEntries('ALLOWED_HOSTS', codes, say)];
}

export function proxyScheme(merged: Merged, say: Say): readonly Section[] {
  return only(merged, 'trust-proxy-scheme').map(({ evidence }) =>
    plain([
      {
        kind: 'comment',
        text: pyComment(say('only where the proxy sets this header and strips it from what comes in')),
      },
      add(`SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")  ${pyComment(evidence)}`),
    ]),
  );
}

function value(name: string, code: string, evidence: string): Section {
  return plain([add(`${name} = ${code}  ${pyComment(evidence)}`)]);
}
