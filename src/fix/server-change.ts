/**
 * The narrow waist between causes and syntaxes: what has to change on a server, in no server's words.
 * N causes speak it, M syntaxes render it.
 */
export type ServerChange =
  | { readonly kind: 'install-middleware' }
  | { readonly kind: 'move-middleware-first' }
  | { readonly kind: 'allow-origin'; readonly origin: string }
  | { readonly kind: 'stop-allowing-any-origin' }
  | { readonly kind: 'allow-credentials' }
  | { readonly kind: 'allow-request-header'; readonly header: string }
  | { readonly kind: 'allow-method'; readonly method: string }
  | { readonly kind: 'expose-header'; readonly header: string }
  | { readonly kind: 'cover-path'; readonly path: string }
  | { readonly kind: 'allow-host'; readonly host: string };

/** A change with the evidence that asks for it, in the person's own values. */
export interface EvidencedChange {
  readonly change: ServerChange;
  /** One short line, such as `PUT /api/items/ was preflighted with it`. */
  readonly evidence: string;
}
