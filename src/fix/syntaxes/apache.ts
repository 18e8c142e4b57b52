import { type CorsPolicy, methodsOr, originsPattern } from '../policy.ts';
import { blockOf, type Syntax } from '../syntax.ts';

export const apache: Syntax = {
  id: 'apache',
  name: 'Apache httpd',
  checked: 'live',
  render: (policy, say) => ({
    blocks: [
      blockOf(say('httpd.conf: in VirtualHost or Directory'), 'apache', [
        `SetEnvIf Origin "^(${originsPattern(policy)})$" CORS_ORIGIN=$1`,
        ...headers(policy),
        'RewriteEngine On',
        'RewriteCond %{REQUEST_METHOD} =OPTIONS',
        'RewriteCond %{HTTP:Access-Control-Request-Method} .',
        'RewriteRule ^ - [R=204,L]',
      ]),
    ],
    notes: [
      say('It needs the modules headers, setenvif and rewrite: `{command}`.', {
        command: 'a2enmod headers setenvif rewrite',
      }),
      say('Check and reload it: `{command}`.', { command: 'apachectl configtest && apachectl graceful' }),
    ],
  }),
};

function headers(policy: CorsPolicy): readonly string[] {
  const { credentials, exposed, headers: names, maxAge, privateNetwork } = policy;
  const set = (name: string, value: string) => `Header always set ${name} "${value}" env=CORS_ORIGIN`;
  return [
    set('Access-Control-Allow-Origin', '%{CORS_ORIGIN}e'),
    ...(credentials ? [set('Access-Control-Allow-Credentials', 'true')] : []),
    ...(exposed.length > 0 ? [set('Access-Control-Expose-Headers', exposed.join(', '))] : []),
    set('Access-Control-Allow-Methods', methodsOr(policy).join(', ')),
    ...(names.length > 0 ? [set('Access-Control-Allow-Headers', names.join(', '))] : []),
    ...(maxAge > 0 ? [set('Access-Control-Max-Age', String(maxAge))] : []),
    ...(privateNetwork ? [set('Access-Control-Allow-Private-Network', 'true')] : []),
    'Header always merge Vary Origin',
  ];
}
