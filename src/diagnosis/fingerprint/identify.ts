import type { SeenResponse } from '../../exchange/exchange.ts';
import { headerValue } from '../../exchange/headers.ts';
import type { Evidence, Sure } from '../finding.ts';
import type { Identified, Product, Sign } from './product.ts';
import { applicationServers } from './products/application-servers.ts';
import { applications } from './products/applications.ts';
import { deliveryNetworks } from './products/delivery-networks.ts';
import { platforms } from './products/platforms.ts';
import { proxies } from './products/proxies.ts';
import { storage } from './products/storage.ts';

export const products: readonly Product[] = [
  ...applications,
  ...applicationServers,
  ...proxies,
  ...storage,
  ...deliveryNetworks,
  ...platforms,
];

/**
 * Every product that shows in an answer, Django apart, the surest first.
 *
 * @param body - the first bytes of the body where they are known; `null` otherwise
 */
export function identify(answer: SeenResponse, body: string | null): readonly Identified[] {
  return products
    .flatMap((product) => {
      const found = product.signs.flatMap((sign) => {
        const evidence = evidenceOf(sign, answer, body);
        return evidence === null ? [] : [{ evidence, sure: sign.sure }];
      });
      if (found.length === 0) return [];
      const { id, name, kind } = product;
      return [{ id, name, kind, sure: surest(found), evidence: found.map(({ evidence }) => evidence) }];
    })
    .sort((a, b) => rank[a.sure] - rank[b.sure]);
}

const rank: Readonly<Record<Sure, number>> = { certain: 0, likely: 1, possible: 2 };

/** Two signs that are each only possible make it likely; one is as sure as it is. */
function surest(found: readonly { readonly sure: Sure }[]): Sure {
  if (found.some(({ sure }) => sure === 'certain')) return 'certain';
  return found.some(({ sure }) => sure === 'likely') || found.length > 1 ? 'likely' : 'possible';
}

function evidenceOf(sign: Sign, answer: SeenResponse, body: string | null): Evidence | null {
  if ('shape' in sign) return sign.shape(answer);
  if ('body' in sign) {
    const [words] = sign.body.exec(body ?? '') ?? [];
    return words === undefined ? null : { label: 'Body', value: words };
  }
  const value = headerValue(answer.headers, sign.header);
  return value !== null && (sign.value === undefined || sign.value.test(value))
    ? { label: sign.header, value }
    : null;
}
