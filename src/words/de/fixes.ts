/** Sentences of `src/fix`. */
export const fixes = {} as const;
