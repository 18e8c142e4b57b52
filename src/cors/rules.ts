import type { RuleSet } from './types.ts';

/** The switches by which the algorithms of this folder follow one browser; `quirks.ts` says what each is. */
export interface Rules {
  readonly wildcardCoversAuthorization: boolean;
  /** Seconds; `null` for no limit. */
  readonly maxAgeCap: number | null;
  readonly signedMaxAge: boolean;
  readonly preflightRedirectFirst: boolean;
  readonly uploadListenerNamesMethod: boolean;
  readonly preflightCache: 'entries' | 'credentials-apart' | 'whole-answers';
  readonly preflightKeepsOrigin: boolean;
  readonly clientHintsSafelisted: boolean;
  readonly userAgentPreflighted: boolean;
  readonly range64Bit: boolean;
  readonly lenientLocation: boolean;
  /** Access-Control-Allow-Origin is read as UTF-8 when the reason of a mismatch is looked for. */
  readonly utf8AllowOrigin: boolean;
}

export const standardRules: Rules = {
  wildcardCoversAuthorization: false,
  maxAgeCap: null,
  signedMaxAge: false,
  preflightRedirectFirst: false,
  uploadListenerNamesMethod: true,
  preflightCache: 'entries',
  preflightKeepsOrigin: false,
  clientHintsSafelisted: false,
  userAgentPreflighted: true,
  range64Bit: false,
  lenientLocation: false,
  utf8AllowOrigin: false,
};

const rules: Readonly<Record<RuleSet, Rules>> = {
  standard: standardRules,
  chromium: {
    wildcardCoversAuthorization: true,
    maxAgeCap: 7200,
    signedMaxAge: true,
    preflightRedirectFirst: true,
    uploadListenerNamesMethod: false,
    preflightCache: 'whole-answers',
    preflightKeepsOrigin: false,
    clientHintsSafelisted: true,
    userAgentPreflighted: false,
    range64Bit: true,
    lenientLocation: true,
    utf8AllowOrigin: true,
  },
  firefox: {
    ...standardRules,
    wildcardCoversAuthorization: true,
    maxAgeCap: 86_400,
    preflightCache: 'credentials-apart',
    preflightKeepsOrigin: true,
  },
};

export function rulesOf(ruleSet: RuleSet): Rules {
  return rules[ruleSet];
}
