import { isSerializedOrigin } from '../../../src/cors/serialized-origin.ts';
import { PatternError, pythonPattern } from '../../../src/fix/django/middleware/python-regex.ts';
import { type DjangoSettings, items } from '../../../src/fix/django/middleware/settings.ts';
import type { Warning } from '../../../src/fix/rendered-fix.ts';
import { sentences } from '../../../src/words/sentences.ts';
import { say, words } from '../text/words.ts';

/** Settings that Django starts with, and what a person has to know of them. */
export interface SoundSettings {
  readonly settings: DjangoSettings;
  /** What Django would not start with, or fail on, each with the reason: it is not in `settings`. */
  readonly left: readonly string[];
  /** What opens the server to more than was meant. */
  readonly warnings: readonly Warning[];
}

/** Origins without a host that django-cors-headers takes as well. */
const special: readonly string[] = ['null', 'file://'];

/** Takes out what is no value of its setting. */
export function soundSettings(settings: DjangoSettings): SoundSettings {
  const {
    CORS_ALLOWED_ORIGINS,
    CORS_ALLOWED_ORIGIN_REGEXES,
    CORS_URLS_REGEX,
    CORS_PREFLIGHT_MAX_AGE,
    ...rest
  } = settings;
  const listed = items(CORS_ALLOWED_ORIGINS ?? []);
  const origins = listed.filter((origin) => isSerializedOrigin(origin) || special.includes(origin));
  const typed = items(CORS_ALLOWED_ORIGIN_REGEXES ?? []);
  const patterns = typed.filter(isPattern);
  const paths = CORS_URLS_REGEX === undefined || isPattern(CORS_URLS_REGEX) ? CORS_URLS_REGEX : undefined;
  const age = CORS_PREFLIGHT_MAX_AGE;
  const isAge = age === undefined || (Number.isSafeInteger(age) && age >= 0);
  const sound: DjangoSettings = {
    ...rest,
    ...(CORS_ALLOWED_ORIGINS !== undefined && { CORS_ALLOWED_ORIGINS: origins }),
    ...(CORS_ALLOWED_ORIGIN_REGEXES !== undefined && { CORS_ALLOWED_ORIGIN_REGEXES: patterns }),
    ...(paths !== undefined && { CORS_URLS_REGEX: paths }),
    ...(age !== undefined && isAge && { CORS_PREFLIGHT_MAX_AGE: age }),
  };
  const { noOrigin, noPattern, noSeconds } = words.whatIf.leftOut;
  return {
    settings: sound,
    left: [
      ...listed.filter((origin) => !origins.includes(origin)).map(noOrigin),
      ...typed.filter((pattern) => !patterns.includes(pattern)).map(noPattern),
      ...(CORS_URLS_REGEX === paths ? [] : [noPattern(CORS_URLS_REGEX ?? '')]),
      ...(isAge ? [] : [noSeconds(String(age))]),
    ],
    warnings: warningsOf(sound, origins, patterns),
  };
}

function warningsOf(
  { CORS_ALLOW_ALL_ORIGINS, CORS_ALLOW_CREDENTIALS }: DjangoSettings,
  origins: readonly string[],
  patterns: readonly string[],
): readonly Warning[] {
  const level = CORS_ALLOW_CREDENTIALS ? 'red' : 'amber';
  const { everybody, everybodyFits, openEnd } = words.whatIf.opens;
  const opening = (text: string): Warning => ({
    level,
    text: sentences(
      text,
      CORS_ALLOW_CREDENTIALS === true &&
        say('With credentials they would read what the signed-in person may see.'),
    ),
  });
  return [
    ...(CORS_ALLOW_ALL_ORIGINS ? [opening(everybody)] : []),
    ...(origins.includes('null')
      ? [
          opening(
            say(
              'A sandboxed frame has the origin `null`, and every site can make one. Allowing it allows everybody.',
            ),
          ),
        ]
      : []),
    ...patterns.flatMap((pattern) => {
      if (strangers.every((stranger) => letsIn(pattern, stranger))) return [opening(everybodyFits(pattern))];
      return hasEnd.test(pattern) ? [] : [opening(openEnd(pattern))];
    }),
  ];
}

/** Nobody means these two together. */
const strangers: readonly string[] = ['https://corscope.invalid', 'http://stranger.test:4711'];

/** `re.match` holds a pattern to the beginning of an origin, and to nothing else. */
const hasEnd = /(?:\$|\\[zZ])\)*$/;

function letsIn(pattern: string, origin: string): boolean {
  try {
    return pythonPattern(pattern).match(origin);
  } catch {
    // Not followed by the model: nothing is said of it.
    return false;
  }
}

/** Whether Python reads it; what only our model does not follow is left to Python. */
function isPattern(pattern: string): boolean {
  try {
    pythonPattern(pattern);
    return true;
  } catch (problem) {
    return !(problem instanceof PatternError);
  }
}
