import fc from 'fast-check';
import type { EvidencedChange, ServerChange } from '../../../src/fix/server-change.ts';

const origin = fc.constantFrom(
  'http://localhost:3000',
  'http://127.0.0.1:5173',
  'https://app.example.com',
  'https://deploy-1.example.com',
  'https://deploy-22.example.com',
  'https://deploy-preview-7--shop.netlify.app',
  'https://a.co.uk',
  'null',
  '*',
);
const header = fc.constantFrom('x-request-id', 'X-Tenant', 'content-type', 'Authorization', 'x-total-count');

const change: fc.Arbitrary<ServerChange> = fc.oneof(
  fc.constantFrom<ServerChange>(
    { kind: 'install-middleware' },
    { kind: 'move-middleware-first' },
    { kind: 'stop-allowing-any-origin' },
    { kind: 'allow-credentials' },
    { kind: 'allow-private-network' },
    { kind: 'trust-proxy-scheme' },
  ),
  origin.map((value): ServerChange => ({ kind: 'allow-origin', origin: value })),
  fc
    .array(origin, { minLength: 1, maxLength: 4 })
    .map((origins): ServerChange => ({ kind: 'allow-origin-pattern', origins })),
  header.map((value): ServerChange => ({ kind: 'allow-request-header', header: value })),
  fc
    .constantFrom('GET', 'PUT', 'QUERY', 'patch')
    .map((method): ServerChange => ({ kind: 'allow-method', method })),
  header.map((value): ServerChange => ({ kind: 'expose-header', header: value })),
  fc
    .constantFrom('/api/items/', '/api/me/', '/media/a.png', '/a.b/')
    .map((path): ServerChange => ({ kind: 'cover-path', path })),
  fc
    .constantFrom(0, 600, 86_400)
    .map((seconds): ServerChange => ({ kind: 'set-preflight-max-age', seconds })),
  origin.map((value): ServerChange => ({ kind: 'trust-csrf-origin', origin: value })),
  fc
    .subarray<'session' | 'csrf'>(['session', 'csrf'])
    .map((cookies): ServerChange => ({ kind: 'send-cookies-cross-site', cookies })),
  fc.constantFrom('api.example.com', '*').map((host): ServerChange => ({ kind: 'allow-host', host })),
);

/** A change with its evidence; header, method and exposed entries may stand there already. */
export const evidenced: fc.Arbitrary<EvidencedChange> = fc
  .tuple(change, fc.constantFrom('one', 'two', 'three'), fc.boolean())
  .map(([made, evidence, already]) => {
    const canStand = made.kind === 'allow-request-header' || made.kind === 'allow-method';
    return canStand && already ? { change: made, evidence, already: true } : { change: made, evidence };
  });

export const changeSets: fc.Arbitrary<readonly EvidencedChange[]> = fc.array(evidenced, { maxLength: 12 });
