export type Browser = 'chromium' | 'firefox';

export interface Found {
  /** The environment's own python; `null` when it was not asked for. */
  readonly python: string | null;
  readonly browsers: {
    readonly chromium?: { readonly path: string; readonly kind: 'chromium' | 'chrome' | 'edge' };
    readonly firefox?: { readonly path: string };
  };
}

export class SetUpError extends Error {}

/** @throws SetUpError with one sentence for a person when something cannot be had. */
export function setUp(needs: {
  readonly python: boolean;
  readonly browsers: readonly Browser[];
}): Promise<Found>;

/** For entry scripts: `await setUp(needs).catch(exitWithSentence)`. */
export function exitWithSentence(error: unknown): never;
