import type { SeenResponse } from '../../../exchange/exchange.ts';
import { headerValue } from '../../../exchange/headers.ts';
import type { Evidence } from '../../finding.ts';
import type { Product } from '../product.ts';
import { varyFields } from '../vary.ts';

/** Frameworks other than Django, by their headers and by the shape of their CORS answers. */
export const applications: readonly Product[] = [
  {
    id: 'express',
    name: 'Express',
    kind: 'application',
    signs: [
      { header: 'x-powered-by', value: /^Express$/, sure: 'certain' },
      { shape: methods(/^GET,HEAD,PUT,PATCH,POST,DELETE$/), sure: 'likely' },
      { body: /<pre>Cannot (GET|POST|PUT|PATCH|DELETE|OPTIONS) /, sure: 'likely' },
    ],
  },
  {
    // It takes X-Powered-By away, and gives itself away by what it adds.
    id: 'helmet',
    name: 'a Node.js application (helmet)',
    kind: 'application',
    signs: [
      { header: 'origin-agent-cluster', value: /^\?1$/, sure: 'possible' },
      { header: 'x-download-options', value: /^noopen$/, sure: 'possible' },
      { header: 'x-permitted-cross-domain-policies', value: /^none$/, sure: 'possible' },
    ],
  },
  {
    id: 'fastify',
    name: 'Fastify',
    kind: 'application',
    signs: [
      { shape: methods(/^GET, HEAD, POST$/), sure: 'possible' },
      { body: /Invalid Preflight Request/, sure: 'certain' },
    ],
  },
  {
    id: 'starlette',
    name: 'Starlette or FastAPI',
    kind: 'application',
    signs: [
      { shape: starlette, sure: 'likely' },
      { body: /^Disallowed CORS (origin|method|headers)/, sure: 'certain' },
      { body: /^\{"detail":"Not Found"\}/, sure: 'possible' },
    ],
  },
  {
    id: 'rs-cors',
    name: 'rs/cors (Go)',
    kind: 'application',
    signs: [
      {
        shape: vary(
          (fields) =>
            fields.length === 1 &&
            /^Origin, Access-Control-Request-Method, Access-Control-Request-Headers/.test(fields[0] ?? ''),
        ),
        sure: 'likely',
      },
    ],
  },
  {
    id: 'spring',
    name: 'Spring',
    kind: 'application',
    signs: [
      {
        shape: vary(
          (fields) =>
            fields.includes('Origin') &&
            fields.includes('Access-Control-Request-Method') &&
            fields.includes('Access-Control-Request-Headers'),
        ),
        sure: 'likely',
      },
      { body: /^Invalid CORS request/, sure: 'certain' },
      { header: 'x-application-context', sure: 'likely' },
    ],
  },
  {
    id: 'asp-net',
    name: 'ASP.NET',
    kind: 'application',
    signs: [
      { header: 'server', value: /^(Kestrel|Microsoft-IIS)/, sure: 'certain' },
      { header: 'x-aspnet-version', sure: 'certain' },
      { header: 'x-powered-by', value: /ASP\.NET/, sure: 'certain' },
    ],
  },
  {
    id: 'rails',
    name: 'Rails',
    kind: 'application',
    signs: [
      { header: 'x-rack-cors', sure: 'certain' },
      { header: 'x-runtime', value: /^\d+\.\d+$/, sure: 'likely' },
    ],
  },
  {
    id: 'php',
    name: 'PHP',
    kind: 'application',
    signs: [{ header: 'x-powered-by', value: /^PHP\//, sure: 'certain' }],
  },
  {
    id: 'next-js',
    name: 'Next.js',
    kind: 'application',
    signs: [{ header: 'x-powered-by', value: /^Next\.js/, sure: 'certain' }],
  },
];

function methods(list: RegExp): (answer: SeenResponse) => Evidence | null {
  return (answer) => {
    const value = headerValue(answer.headers, 'access-control-allow-methods');
    return value !== null && answer.status === 204 && list.test(value)
      ? { label: 'Access-Control-Allow-Methods', value }
      : null;
  };
}

function vary(fits: (fields: readonly string[]) => boolean): (answer: SeenResponse) => Evidence | null {
  return (answer) => {
    const fields = varyFields(answer);
    return fits(fields) ? { label: 'Vary', value: fields.join(' | ') } : null;
  };
}

/** A preflight that Starlette answers is text/plain with a max-age of 600, refused or not. */
function starlette(answer: SeenResponse): Evidence | null {
  const maxAge = headerValue(answer.headers, 'access-control-max-age');
  const type = headerValue(answer.headers, 'content-type') ?? '';
  return maxAge === '600' && type.startsWith('text/plain') && (answer.status === 200 || answer.status === 400)
    ? { label: 'Access-Control-Max-Age', value: `${maxAge}, ${type}` }
    : null;
}
