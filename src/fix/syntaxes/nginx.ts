import { type CorsPolicy, methodsOr } from '../policy.ts';
import { blockOf, type Syntax } from '../syntax.ts';

/**
 * An `add_header` inside of `if` throws away all outer ones, so they stand there twice. In `server` nginx does not
 * start with one inside of `if`: the lines belong into `location`.
 */
export const nginx: Syntax = {
  id: 'nginx',
  name: 'nginx',
  checked: 'live',
  render: (policy, say) => ({
    blocks: [
      blockOf('nginx.conf: in http', 'nginx', maps(policy)),
      blockOf(say('nginx.conf: in location, not in server'), 'nginx', [
        `# ${say('in front of an application that sends CORS headers itself, leave this out: two are as bad as none')}`,
        ...headers(policy),
        'if ($request_method = OPTIONS) {',
        ...[...headers(policy), ...preflight(policy)].map((line) => `    ${line}`),
        '    return 204;',
        '}',
      ]),
    ],
    notes: [say('Check and reload it: `{command}`.', { command: 'nginx -t && nginx -s reload' })],
  }),
};

/** No origin that is not listed gets a header: nginx leaves out those with an empty value. */
function maps({ origins, patterns, credentials }: CorsPolicy): readonly string[] {
  return [
    'map $http_origin $cors_origin {',
    '    default "";',
    ...origins.map((origin) => `    "${origin}" $http_origin;`),
    ...patterns.map(({ source }) => `    "~${source}" $http_origin;`),
    '}',
    ...(credentials ? ['map $cors_origin $cors_credentials {', '    default true;', '    "" "";', '}'] : []),
  ];
}

function headers({ credentials, exposed }: CorsPolicy): readonly string[] {
  return [
    'add_header Access-Control-Allow-Origin $cors_origin always;',
    ...(credentials ? ['add_header Access-Control-Allow-Credentials $cors_credentials always;'] : []),
    ...(exposed.length > 0
      ? [`add_header Access-Control-Expose-Headers "${exposed.join(', ')}" always;`]
      : []),
    'add_header Vary Origin always;',
  ];
}

function preflight(policy: CorsPolicy): readonly string[] {
  const { headers: names, maxAge, privateNetwork } = policy;
  return [
    `add_header Access-Control-Allow-Methods "${methodsOr(policy).join(', ')}" always;`,
    ...(names.length > 0 ? [`add_header Access-Control-Allow-Headers "${names.join(', ')}" always;`] : []),
    ...(maxAge > 0 ? [`add_header Access-Control-Max-Age ${maxAge} always;`] : []),
    ...(privateNetwork ? ['add_header Access-Control-Allow-Private-Network true always;'] : []),
  ];
}
