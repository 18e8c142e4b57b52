import type { Product } from '../product.ts';

/** Caches in front of somebody else's server. */
export const deliveryNetworks: readonly Product[] = [
  {
    id: 'cloudfront',
    name: 'CloudFront',
    kind: 'cdn',
    signs: [
      { header: 'x-amz-cf-id', sure: 'certain' },
      { header: 'via', value: /\(CloudFront\)/, sure: 'certain' },
      { header: 'x-cache', value: /from cloudfront/i, sure: 'certain' },
    ],
  },
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    kind: 'cdn',
    signs: [
      { header: 'server', value: /^cloudflare/, sure: 'certain' },
      { header: 'cf-ray', sure: 'certain' },
      { header: 'cf-mitigated', sure: 'certain' },
    ],
  },
  {
    id: 'fastly',
    name: 'Fastly',
    kind: 'cdn',
    signs: [
      { header: 'x-served-by', value: /^cache-/, sure: 'likely' },
      { header: 'x-fastly-request-id', sure: 'certain' },
    ],
  },
  {
    id: 'akamai',
    name: 'Akamai',
    kind: 'cdn',
    signs: [
      { header: 'server', value: /^AkamaiGHost/, sure: 'certain' },
      { header: 'x-akamai-request-id', sure: 'certain' },
    ],
  },
];
