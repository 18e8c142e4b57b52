/**
 * The narrow waist between causes and syntaxes: what has to change on a server, in no server's words.
 * N causes speak it, M syntaxes render it.
 */
export type ServerChange =
  | { readonly kind: 'install-middleware' }
  | { readonly kind: 'move-middleware-first' }
  | { readonly kind: 'allow-origin'; readonly origin: string }
  /** Origins seen that differ in one part only, such as preview deployments. */
  | { readonly kind: 'allow-origin-pattern'; readonly origins: readonly string[] }
  | { readonly kind: 'stop-allowing-any-origin' }
  | { readonly kind: 'allow-credentials' }
  | { readonly kind: 'allow-request-header'; readonly header: string }
  | { readonly kind: 'allow-method'; readonly method: string }
  | { readonly kind: 'expose-header'; readonly header: string }
  | { readonly kind: 'cover-path'; readonly path: string }
  /** How long a browser may keep a preflight's answer; 0 forbids it. */
  | { readonly kind: 'set-preflight-max-age'; readonly seconds: number }
  /** Only where the request carried `Access-Control-Request-Private-Network`. */
  | { readonly kind: 'allow-private-network' }
  | { readonly kind: 'trust-csrf-origin'; readonly origin: string }
  /** `SameSite=None; Secure` for these cookies of the server. */
  | { readonly kind: 'send-cookies-cross-site'; readonly cookies: readonly ('session' | 'csrf')[] }
  | { readonly kind: 'allow-host'; readonly host: string }
  /** TLS ends at a proxy that says so in `X-Forwarded-Proto`. */
  | { readonly kind: 'trust-proxy-scheme' };

/** A change with the evidence that asks for it, in the person's own values. */
export interface EvidencedChange {
  readonly change: ServerChange;
  /** One short line, such as `PUT /api/items/ was preflighted with it`. */
  readonly evidence: string;
  /** True when the wire shows it as set already: kept in a list that is written as a whole, not asked for. */
  readonly already?: boolean;
  /**
   * What the wire shows in the same list of headers or methods, a literal star among it, where that does not show
   * the whole list: only a block that is written anew has to name it.
   */
  readonly beside?: readonly string[];
}
