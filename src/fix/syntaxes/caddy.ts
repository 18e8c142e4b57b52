import { type CorsPolicy, methodsOr, originsPattern } from '../policy.ts';
import { blockOf, type Syntax } from '../syntax.ts';

export const caddy: Syntax = {
  id: 'caddy',
  name: 'Caddy',
  checked: 'live',
  render: (policy, say) => ({
    blocks: [
      blockOf(say('Caddyfile: in the site'), 'caddy', [
        `@cors header_regexp cors Origin ^(${originsPattern(policy)})$`,
        'header @cors {',
        ...headers(policy).map((line) => `    ${line}`),
        '    defer',
        '}',
        'header +Vary Origin',
        '@preflight {',
        '    method OPTIONS',
        '    header Access-Control-Request-Method *',
        '}',
        'respond @preflight 204',
      ]),
    ],
    notes: [say('Check and reload it: `{command}`.', { command: 'caddy validate && caddy reload' })],
  }),
};

function headers(policy: CorsPolicy): readonly string[] {
  const { credentials, exposed, headers: names, maxAge, privateNetwork } = policy;
  return [
    'Access-Control-Allow-Origin {re.cors.1}',
    ...(credentials ? ['Access-Control-Allow-Credentials true'] : []),
    ...(exposed.length > 0 ? [`Access-Control-Expose-Headers "${exposed.join(', ')}"`] : []),
    `Access-Control-Allow-Methods "${methodsOr(policy).join(', ')}"`,
    ...(names.length > 0 ? [`Access-Control-Allow-Headers "${names.join(', ')}"`] : []),
    ...(maxAge > 0 ? [`Access-Control-Max-Age ${maxAge}`] : []),
    ...(privateNetwork ? ['Access-Control-Allow-Private-Network true'] : []),
  ];
}
