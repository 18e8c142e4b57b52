import { FETCH } from '../anchors.ts';
import type { Case } from '../case.ts';
import type { Evidence, Sure } from '../finding.ts';
import { elsewhere } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 39: the server wants a client certificate, and a preflight never brings one. */
export const preflightClientCertificate: Rule = {
  id: 'preflight-client-certificate',
  catalogue: [39],
  short: 'preflight: no certificate',
  learnMore: `${FETCH}#cors-preflight-fetch`,
  match(c) {
    const found = missedCertificate(c);
    if (found === null) return null;
    const { say } = c;
    return {
      title: say('The server wants a client certificate, and a preflight never carries one'),
      explain: say(
        'A preflight is sent without credentials of any kind, certificates among them. The request itself would have brought it, had it been sent.',
      ),
      sure: found.sure,
      evidence: found.evidence,
      remedies: [
        elsewhere(
          say(
            'Make the certificate optional in the TLS layer (nginx: ssl_verify_client optional) and refuse requests other than OPTIONS that bring none.',
          ),
        ),
      ],
    };
  },
};

function missedCertificate(c: Case): { readonly sure: Sure; readonly evidence: readonly Evidence[] } | null {
  const { preflight } = c.hop;
  if (preflight === null || !c.hop.url.startsWith('https:')) return null;
  if (preflight.response !== null) {
    // nginx answers 400 itself, with these words in a page of its own.
    const [words] = /No required SSL certificate was sent/.exec(c.body ?? '') ?? [];
    const byNginx =
      c.at === 'preflight' && c.status === 400 && c.who.products.some(({ id }) => id === 'nginx');
    if (!byNginx || c.who.django) return null;
    return {
      sure: words === undefined ? 'possible' : 'certain',
      evidence: [
        { label: 'Status', value: '400' },
        ...c.who.evidence,
        ...(words === undefined ? [] : [{ label: c.say('Body (makes it certain)'), value: words }]),
      ],
    };
  }
  const errors = [preflight.end, c.exchange.end].flatMap((end) => (end?.kind === 'error' ? [end.error] : []));
  const [error] = errors.filter((text) =>
    /CLIENT_AUTH|CERTIFICATE_REQUIRED|BAD_SSL_CLIENT|HANDSHAKE|SSL_/.test(text),
  );
  if (error === undefined) return null;
  const named = /CLIENT_AUTH|CERTIFICATE_REQUIRED|BAD_SSL_CLIENT/.test(error);
  // TLS as such works there: other requests, which may bring a certificate, were answered.
  const works = c.policy.answers.some(({ isPreflight }) => !isPreflight);
  if (!named && !works) return null;
  return {
    sure: named ? 'likely' : 'possible',
    evidence: [{ label: c.say('Browser’s error'), value: error }],
  };
}
