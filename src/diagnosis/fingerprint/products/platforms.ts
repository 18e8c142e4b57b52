import type { Product } from '../product.ts';

/** Hosts that run or front applications and add headers of their own. */
export const platforms: readonly Product[] = [
  {
    id: 'api-gateway-http',
    name: 'API Gateway (HTTP API)',
    kind: 'platform',
    signs: [{ header: 'apigw-requestid', sure: 'certain' }],
  },
  {
    id: 'api-gateway-rest',
    name: 'API Gateway (REST API)',
    kind: 'platform',
    signs: [
      { header: 'x-amz-apigw-id', sure: 'certain' },
      { body: /"message":\s*"Missing Authentication Token"/, sure: 'certain' },
    ],
  },
  { id: 'vercel', name: 'Vercel', kind: 'platform', signs: [{ header: 'x-vercel-id', sure: 'certain' }] },
  {
    id: 'netlify',
    name: 'Netlify',
    kind: 'platform',
    signs: [{ header: 'x-nf-request-id', sure: 'certain' }],
  },
  {
    id: 'heroku',
    name: 'Heroku',
    kind: 'platform',
    signs: [
      { header: 'via', value: /vegur/, sure: 'certain' },
      { header: 'server', value: /^(Heroku|Cowboy)$/, sure: 'likely' },
    ],
  },
  {
    id: 'google',
    name: 'Google',
    kind: 'platform',
    signs: [
      { header: 'server', value: /^Google Frontend/, sure: 'certain' },
      { header: 'via', value: /^1\.1 google/, sure: 'likely' },
    ],
  },
  {
    id: 'github-pages',
    name: 'GitHub Pages',
    kind: 'platform',
    signs: [{ header: 'server', value: /^GitHub\.com/, sure: 'certain' }],
  },
];
