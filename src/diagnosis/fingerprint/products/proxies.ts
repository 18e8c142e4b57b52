import type { Product } from '../product.ts';

/** What stands in front of an application, and answers by itself when the application does not. */
export const proxies: readonly Product[] = [
  {
    id: 'nginx',
    name: 'nginx',
    kind: 'proxy',
    signs: [
      { header: 'server', value: /^(nginx|openresty)/i, sure: 'certain' },
      { body: /<hr><center>(nginx|openresty)/, sure: 'certain' },
    ],
  },
  {
    id: 'apache',
    name: 'Apache',
    kind: 'proxy',
    signs: [{ header: 'server', value: /^Apache(?!-Coyote)/, sure: 'certain' }],
  },
  {
    id: 'caddy',
    name: 'Caddy',
    kind: 'proxy',
    signs: [{ header: 'server', value: /^Caddy/, sure: 'certain' }],
  },
  {
    id: 'envoy',
    name: 'Envoy',
    kind: 'proxy',
    signs: [
      { header: 'server', value: /^(istio-)?envoy$/, sure: 'certain' },
      { body: /^upstream connect error or disconnect/, sure: 'certain' },
    ],
  },
  {
    id: 'traefik',
    name: 'Traefik',
    kind: 'proxy',
    // Go’s own words for a route that there is not; Traefik is the one that is met most.
    signs: [{ body: /^404 page not found\n?$/, sure: 'possible' }],
  },
  {
    id: 'haproxy',
    name: 'HAProxy',
    kind: 'proxy',
    signs: [
      { header: 'server', value: /^haproxy/i, sure: 'certain' },
      { body: /No server is available to handle this request/, sure: 'certain' },
    ],
  },
  {
    id: 'aws-load-balancer',
    name: 'an AWS load balancer',
    kind: 'proxy',
    signs: [{ header: 'server', value: /^awselb\//, sure: 'certain' }],
  },
  {
    id: 'varnish',
    name: 'Varnish',
    kind: 'proxy',
    signs: [
      { header: 'x-varnish', sure: 'certain' },
      { header: 'via', value: /varnish/i, sure: 'likely' },
    ],
  },
];
