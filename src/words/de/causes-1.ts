/** Sentences of `src/diagnosis` and its rules from a to l. */
export const causes1 = {} as const;
