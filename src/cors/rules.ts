import type { RuleSet } from './types.ts';

/** The switches by which the algorithms of this folder follow one browser; `quirks.ts` says what each is. */
export interface Rules {
  readonly wildcardCoversAuthorization: boolean;
  /** Seconds; `null` for no limit. */
  readonly maxAgeCap: number | null;
  /** What Access-Control-Max-Age may look like: `signed` is Chromium’s, `strict` Firefox’s reading. */
  readonly maxAgeSyntax: 'standard' | 'signed' | 'strict';
  readonly preflightRedirectFirst: boolean;
  readonly uploadListenerNamesMethod: boolean;
  readonly preflightCache: 'entries' | 'entries-apart' | 'whole-answers';
  readonly preflightKeepsOrigin: boolean;
  /** Whether the CORS check is left out for the preflight of a hop that leads back to the page’s origin. */
  readonly preflightAtHomeUnchecked: boolean;
  readonly clientHintsSafelisted: boolean;
  readonly userAgentPreflighted: boolean;
  readonly range64Bit: boolean;
  readonly equalLocationsAreOne: boolean;
  readonly emptyLocationIsNone: boolean;
  readonly errorModeNeedsLocation: boolean;
  /** Access-Control-Allow-Origin is read as UTF-8 when the reason of a mismatch is looked for. */
  readonly utf8AllowOrigin: boolean;
}

export const standardRules: Rules = {
  wildcardCoversAuthorization: false,
  maxAgeCap: null,
  maxAgeSyntax: 'standard',
  preflightRedirectFirst: false,
  uploadListenerNamesMethod: true,
  preflightCache: 'entries',
  preflightKeepsOrigin: false,
  preflightAtHomeUnchecked: false,
  clientHintsSafelisted: false,
  userAgentPreflighted: true,
  range64Bit: false,
  equalLocationsAreOne: false,
  emptyLocationIsNone: false,
  errorModeNeedsLocation: false,
  utf8AllowOrigin: false,
};

const rules: Readonly<Record<RuleSet, Rules>> = {
  standard: standardRules,
  chromium: {
    wildcardCoversAuthorization: true,
    maxAgeCap: 7200,
    maxAgeSyntax: 'signed',
    preflightRedirectFirst: true,
    uploadListenerNamesMethod: false,
    preflightCache: 'whole-answers',
    preflightKeepsOrigin: false,
    preflightAtHomeUnchecked: false,
    clientHintsSafelisted: true,
    userAgentPreflighted: false,
    range64Bit: true,
    equalLocationsAreOne: true,
    emptyLocationIsNone: true,
    errorModeNeedsLocation: true,
    utf8AllowOrigin: true,
  },
  firefox: {
    ...standardRules,
    wildcardCoversAuthorization: true,
    maxAgeCap: 86_400,
    maxAgeSyntax: 'strict',
    uploadListenerNamesMethod: false,
    preflightCache: 'entries-apart',
    equalLocationsAreOne: true,
    preflightKeepsOrigin: true,
    preflightAtHomeUnchecked: true,
  },
};

export function rulesOf(ruleSet: RuleSet): Rules {
  return rules[ruleSet];
}
