import type { NginxServer, Scenario } from '../scenario.ts';
import { get, gunicorn, redirectedPreflight, token } from './parts.ts';

const secured = (config: string, settings: string): NginxServer => ({
  kind: 'nginx',
  config,
  upstream: gunicorn(settings),
  tls: true,
});

/** TLS ends at nginx, with a certificate that nobody trusts. */
export const tls: readonly Scenario[] = [
  {
    id: 'certificate-not-trusted',
    title: 'The certificate of the server is its own, and the browser gives up before CORS is asked.',
    rows: [40],
    server: secured('passes-on', 'healthy'),
    request: get('/api/items/'),
    only: { browser: 'chromium', because: 'Firefox is started so that it takes any certificate' },
    expect: { verdict: 'failed', cause: 'server-unreachable', fix: 'no-fix' },
  },
  {
    id: 'tls-ends-at-proxy',
    title: 'TLS ends at nginx: SECURE_SSL_REDIRECT takes each request for http and redirects it to itself.',
    rows: [34],
    server: secured('tells-scheme', 'https_only'),
    request: get('/api/items/', { headers: token }),
    only: { browser: 'firefox', because: 'Chromium is started so that it takes no certificate of the lab' },
    expect: redirectedPreflight('preflight-redirect-https'),
  },
];
