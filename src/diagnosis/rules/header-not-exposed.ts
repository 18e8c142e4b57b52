import { CORSHEADERS } from '../anchors.ts';
import type { Case } from '../case.ts';
import { quoted } from '../denied.ts';
import { keptExposed } from '../kept.ts';
import { fileStore } from '../other-maker.ts';
import type { Rule } from '../rule.ts';

/** Headers that applications send for their own page to read. */
const application =
  /^(x-(total|count|page|per-page|next|prev|ratelimit|rate-limit|request-id|correlation-id|trace-id|version|api|app|user|filename|file|pagination|auth|session|csrf|result|export|job|checksum|content-hash)|content-disposition$|content-range$|link$|ratelimit)/;

/** Headers of any application's own: `X-` and a name that no server, proxy or CDN is known for. */
const infrastructure =
  /^x-(frame-options|content-type-options|xss-protection|powered-by|runtime|cache|served-by|timer|amz|amzn|vercel|nf|envoy|varnish|azure|ms-|goog|guploader|dns-prefetch|download-options|permitted|robots|ua-|via|proxy|backend|drupal|pingback|aspnet|fastly|akamai|github|debug|forwarded|real-ip|accel|edge|cdn|cloud|server|host|node|pod|request-start|rack|redirect|iinfo|sucuri|hw|qc|ws-|kong|ratelimit-reset-after$|content-security|webkit|clacks)/;

/** Catalogue 61. Whether the page wants the header is not on the wire, so never more than possible. */
export const headerNotExposed: Rule = {
  id: 'header-not-exposed',
  catalogue: [61],
  short: 'response header hidden',
  learnMore: `${CORSHEADERS}cors_expose_headers-sequencestr`,
  warning: true,
  match(c) {
    const { evaluation } = c.exchange.judgement;
    if (!c.allowed || evaluation.hidden === null) return null;
    const names = evaluation.hidden.filter((name) => isForThePage(name, c));
    if (names.length === 0) return null;
    const { say, asked } = c;
    return {
      title:
        names.length === 1
          ? say('The page cannot read {names}: the answer does not expose it', { names: quoted(names) })
          : say('The page cannot read {names}: the answer does not expose them', { names: quoted(names) }),
      explain: say(
        'The request was allowed. Scripts see only a few response headers unless the server exposes more.',
      ),
      sure: 'possible',
      evidence: [{ label: say('Readable'), value: (evaluation.exposed ?? []).join(', ') || say('(none)') }],
      remedies: [
        {
          kind: 'server',
          changes: [
            ...keptExposed(c.answer, say),
            ...names.map((header) => ({
              change: { kind: 'expose-header' as const, header },
              evidence: say('{asked} answers with it', { asked }),
            })),
          ],
        },
      ],
    };
  },
};

function isForThePage(name: string, c: Case): boolean {
  const { status } = c;
  if (application.test(name)) return true;
  if (name.startsWith('x-')) return !infrastructure.test(name);
  if (name === 'location') return status === 201 || status === 202;
  if (name === 'retry-after') return status === 429 || status === 503;
  // A part of an upload is known by the ETag that its PUT was answered with.
  return name === 'etag' && c.hop.method === 'PUT' && fileStore(c) !== null;
}
