/**
 * A scenario of the lab: one configuration of the real middleware and one real request from the page.
 * The lab's runner and the tests read these; Corscope itself never sees a scenario's id.
 */
export interface Scenario {
  /** kebab-case, unique, such as `origin-not-listed-preflighted`. */
  readonly id: string;
  /** One plain sentence: what is misconfigured and what the page tries. */
  readonly title: string;
  /** Which real server answers. */
  readonly server:
    | { readonly kind: 'django'; readonly settings: string }
    | { readonly kind: 'cdn' }
    /** A proxy whose upstream is down. */
    | { readonly kind: 'outside' }
    /** A port where nobody listens. */
    | { readonly kind: 'nobody' };
  /**
   * By which name the page, itself on `localhost`, calls the server: `localhost` is another origin on the
   * same site, `127.0.0.1` (the default) is another site.
   */
  readonly host?: 'localhost' | '127.0.0.1';
  /**
   * A path that the page GETs from that server before, as pages do: what it shows of the server is evidence.
   * Not judged itself.
   */
  readonly before?: string;
  /** What the page does. Executed in the page by `lab/page`; `path` is on that server. */
  readonly request: {
    readonly api: 'fetch' | 'xhr';
    readonly path: string;
    readonly method: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly credentials?: 'omit' | 'same-origin' | 'include';
    readonly mode?: 'cors' | 'no-cors';
    /** Response header that the page then tries to read. */
    readonly read?: string;
  };
  readonly expect: {
    /** What a correct tool says. */
    readonly verdict: 'allowed' | 'blocked' | 'failed' | 'not-cors';
    /** A code of the evaluator, when blocked. */
    readonly failure?: string;
    /** Id of the first finding (a rule of `src/diagnosis/rules`), `null` when there is nothing to explain. */
    readonly cause: string | null;
    /** Whether a settings.py change is offered; `no-fix` scenarios say why none. */
    readonly fix: 'settings' | 'no-fix';
  };
}
