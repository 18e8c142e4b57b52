import type { FailureCode } from '../src/cors/types.ts';

/**
 * A scenario of the lab: one real server with one real mistake, and one real request from a page.
 * The lab's runner and the tests read these; Corscope itself never sees a scenario.
 */
export interface Scenario {
  /** kebab-case, unique, such as `origin-not-listed-preflighted`. */
  readonly id: string;
  /** One plain sentence: what is misconfigured and what the page tries. */
  readonly title: string;
  /** Rows of the catalogue of causes that it shows; empty for what simply works. */
  readonly rows: readonly number[];
  readonly server: Server;
  /**
   * By which name the page, itself on `localhost`, calls the server: `localhost` is another origin on the
   * same site, `127.0.0.1` (the default) is another site, and so is `api.localhost`, a name that can have a `www.`;
   * `api.invalid` leads nowhere.
   */
  readonly host?: Host;
  /** The document that sends the request; without one it is the lab's own page. */
  readonly page?: Page;
  /** What pages asked that server before, one after the other: evidence, or what fills a cache. Not judged. */
  readonly before?: readonly Before[];
  readonly request: PageRequest;
  /** Where another browser has no such thing, and the reason. */
  readonly only?: { readonly browser: 'chromium' | 'firefox'; readonly because: string };
  readonly expect: Expectation;
}

export type Host = 'localhost' | '127.0.0.1' | 'api.localhost' | 'api.invalid';

export type Server =
  | DjangoServer
  | NginxServer
  /** The files of `lab/files`, by Python's own file server, which knows no CORS. */
  | { readonly kind: 'files' }
  /** A login service, as companies have one for all that is theirs. */
  | { readonly kind: 'identity-provider' }
  /** A small proxy that is not nginx, its upstream down. */
  | { readonly kind: 'proxy-without-upstream' }
  /** Takes the connection and closes it without a word. */
  | { readonly kind: 'hangs-up' }
  /** A port where nobody listens. */
  | { readonly kind: 'nobody' };

/** A real nginx with `lab/nginx/CONFIG.conf`. */
export interface NginxServer {
  readonly kind: 'nginx';
  readonly config: string;
  /** Nobody is behind it without one. */
  readonly upstream?: DjangoServer;
  /** It is called by https, with a certificate that it gave itself. */
  readonly tls?: true;
}

export interface DjangoServer {
  readonly kind: 'django';
  /** A module of `lab/settings`. */
  readonly settings: string;
  /** `runserver` without one; it refuses what the system checks find, and WSGI servers do not. */
  readonly by?: 'gunicorn';
  /** Another server that this one knows by its address and sends pages to. */
  readonly elsewhere?: DjangoServer | { readonly kind: 'identity-provider' };
}

/** A document of its own in a frame of the lab's page. */
export interface Page {
  /** `localhost` without one. Names under `.localhost` lead to this machine too. */
  readonly host?: string;
  /** Served from the port that the page "had before" instead of its own. */
  readonly oldPort?: true;
  /** `<iframe sandbox="allow-scripts">`: its origin is opaque. */
  readonly sandboxed?: true;
  /** Headers of the document; `{server}` is the origin of the scenario's server. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Before {
  readonly page?: Page;
  readonly request: PageRequest;
}

/** What a page does. Executed by `lab/page/play.js`. */
export interface PageRequest {
  readonly api: 'fetch' | 'xhr' | 'beacon' | 'eventsource' | 'img' | 'font' | 'module';
  /** On the scenario's server. */
  readonly path: string;
  readonly method: string;
  /** A value `{cookie:NAME}` stands for that cookie, as the page's script can read it. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  readonly mode?: 'cors' | 'no-cors';
  /** The page changes its mind after a moment. */
  readonly abort?: true;
  /** Response header that the page then tries to read. */
  readonly read?: string;
}

/** What a correct tool says: written from the catalogue, before and apart from the rules. */
export interface Expectation {
  readonly verdict: 'allowed' | 'blocked' | 'failed' | 'not-cors';
  /** A code of the evaluator, when blocked; by browser where they name different ones first. */
  readonly failure?: FailureCode | { readonly chromium: FailureCode; readonly firefox: FailureCode };
  /** Id of the first finding (a rule of `src/diagnosis/rules`), `null` when there is nothing to explain. */
  readonly cause: string | null;
  /** Whether a settings.py change is offered; `no-fix` scenarios say why none. */
  readonly fix: 'settings' | 'no-fix';
}
