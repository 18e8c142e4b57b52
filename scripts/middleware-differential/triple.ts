import type { DjangoSettings } from '../../src/fix/django/middleware/settings.ts';
import type { Site } from '../../src/fix/django/middleware/site.ts';
import type { MiddlewareName } from '../../src/fix/django/middleware/stack.ts';

/** One question to both: settings, the order of the middleware, and a request. */
export interface Triple {
  readonly settings: DjangoSettings;
  readonly order: readonly MiddlewareName[];
  readonly urls: Site['languagePrefix'];
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly secure: boolean;
    readonly headers: readonly (readonly [name: string, value: string])[];
    readonly formToken: string | null;
  };
}
