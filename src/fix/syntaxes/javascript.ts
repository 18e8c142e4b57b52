import { type CorsPolicy, methodsOr } from '../policy.ts';
import { blockOf, listed, quoted, type Syntax } from '../syntax.ts';
import { regexLiteral } from './regex-literal.ts';

export const express: Syntax = {
  id: 'express',
  name: 'Express cors',
  checked: 'live',
  render: (policy, say) => ({
    blocks: [
      blockOf('app.js', 'javascript', [
        "const cors = require('cors');",
        `// ${say('before the routes and before anything that asks who is there')}`,
        'app.use(cors({',
        ...options(policy),
        '}));',
      ]),
    ],
    notes: [say('Install it and restart: `{command}`.', { command: 'npm install cors' })],
  }),
};

export const fastify: Syntax = {
  id: 'fastify',
  name: '@fastify/cors',
  checked: 'live',
  render: (policy, say) => ({
    blocks: [
      blockOf('app.js', 'javascript', [
        "fastify.register(require('@fastify/cors'), {",
        ...options(policy),
        '});',
      ]),
    ],
    notes: [say('Install it and restart: `{command}`.', { command: 'npm install @fastify/cors' })],
  }),
};

/** Both take the same keys. Without `allowedHeaders` they would echo whatever a page asks for. */
function options(policy: CorsPolicy): readonly string[] {
  const { origins, patterns, credentials, headers, exposed, maxAge } = policy;
  const from = [...origins.map(quoted), ...patterns.map(({ source }) => `/${regexLiteral(source)}/`)];
  return [
    `  origin: [${from.join(', ')}],`,
    `  methods: [${listed(methodsOr(policy))}],`,
    `  allowedHeaders: [${listed(headers)}],`,
    ...(credentials ? ['  credentials: true,'] : []),
    ...(exposed.length > 0 ? [`  exposedHeaders: [${listed(exposed)}],`] : []),
    `  maxAge: ${maxAge},`,
  ];
}
