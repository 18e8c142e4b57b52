import type { Fingerprint } from './fingerprint/fingerprint.ts';

/**
 * Who has to be configured where it is surely not Django, by the id that its configuration has in `src/fix`;
 * `null` where Django answered, or nobody knows. An application before what only hands its answers on.
 */
export function answeredBy({ django, products }: Fingerprint): string | null {
  if (django) return null;
  const sure = products.filter((product) => product.sure !== 'possible' && configurations[product.id]);
  const maker = sure.find(({ kind }) => kind !== 'proxy') ?? sure[0];
  return maker === undefined ? null : (configurations[maker.id] ?? null);
}

const configurations: Readonly<Record<string, string>> = {
  express: 'express',
  fastify: 'fastify',
  starlette: 'starlette',
  werkzeug: 'flask-cors',
  rails: 'rack-cors',
  spring: 'spring',
  'asp-net': 'aspnet-core',
  'rs-cors': 'rs-cors',
  nginx: 'nginx',
  apache: 'apache',
  caddy: 'caddy',
  s3: 's3',
  'google-storage': 'gcs',
  'api-gateway-http': 'api-gateway',
  'api-gateway-rest': 'api-gateway',
};
