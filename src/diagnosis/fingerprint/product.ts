import type { SeenResponse } from '../../exchange/exchange.ts';
import type { Evidence, Sure } from '../finding.ts';

/** What a product does: who makes an answer, and who only hands it on. */
export type ProductKind = 'application' | 'application-server' | 'proxy' | 'cdn' | 'storage' | 'platform';

/** Something that answers or hands on answers, and how it shows. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly signs: readonly Sign[];
}

/** A header that gives a product away, or a shape of the whole answer. */
export type Sign =
  | { readonly header: string; readonly value?: RegExp; readonly sure: Sure }
  | { readonly shape: (answer: SeenResponse) => Evidence | null; readonly sure: Sure }
  /** Words of the body. Read only where the browser gives it; never the only sign that a cause needs. */
  | { readonly body: RegExp; readonly sure: Sure };

/** A product that showed itself in an answer. */
export interface Identified {
  readonly id: string;
  readonly name: string;
  readonly kind: ProductKind;
  readonly sure: Sure;
  readonly evidence: readonly Evidence[];
}
