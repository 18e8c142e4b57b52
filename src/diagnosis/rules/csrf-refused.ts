import { hasHeader } from '../../exchange/headers.ts';
import { DJANGO } from '../anchors.ts';
import { answered } from '../answer.ts';
import type { Case } from '../case.ts';
import type { Evidence, Sure } from '../finding.ts';
import { inPage, onServer } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 62: Django's own check of where an unsafe request comes from, which CORS has no part in. */
export const csrfRefused: Rule = {
  id: 'csrf-refused',
  catalogue: [62],
  short: 'CSRF, not CORS',
  learnMore: `${DJANGO}settings/#csrf-trusted-origins`,
  match(c) {
    if (!c.allowed || c.status !== 403 || !c.who.django) return null;
    if (['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(c.hop.method) || c.origin === 'null') return null;
    const found = howSure(c);
    if (found === null) return null;
    const token = hasHeader(c.hop.requestHeaders, 'x-csrftoken');
    const { say, asked, origin } = c;
    return {
      title: say('Not a CORS problem: Django’s CSRF check refuses the `{method}`', { method: c.hop.method }),
      explain: say(
        'CORS allowed the request. Django also wants unsafe requests of other origins to come from `CSRF_TRUSTED_ORIGINS` and to bring the token; the two lists know nothing of each other.',
      ),
      sure: found.sure,
      evidence: [
        { label: say('Status'), value: '403' },
        { label: say('Origin sent'), value: origin },
        { label: 'X-CSRFToken', value: token ? say('sent') : say('(none)') },
        ...found.evidence,
      ],
      remedies: [
        onServer(say('{asked} came from it and was answered 403', { asked }), {
          kind: 'trust-csrf-origin',
          origin,
        }),
        ...(token
          ? []
          : [
              inPage(
                say(
                  'Send the token as well; a page of another site gets it from the body of an answer, not from the cookie:',
                ),
                `headers: { 'X-CSRFToken': token }`,
              ),
            ]),
      ],
    };
  },
};

/** The body says it, the kind of answer hints at it; other words in the body rule it out. */
function howSure(c: Case): { readonly sure: Sure; readonly evidence: readonly Evidence[] } | null {
  const [words] = /CSRF verification failed|CSRF Failed: [^"<]{0,80}/.exec(c.body ?? '') ?? [];
  if (words !== undefined)
    return { sure: 'certain', evidence: [{ label: c.say('Body (makes it certain)'), value: words }] };
  if (c.body !== null && c.body.trim() !== '') return null;
  const type = answered(c, 'content-type') ?? '';
  if (/^text\/html/.test(type)) return { sure: 'likely', evidence: [{ label: 'Content-Type', value: type }] };
  // The REST framework asks for the token only of those who come with a session.
  const session =
    hasHeader(c.hop.requestHeaders, 'cookie') || c.exchange.judgement.credentials.value === 'include';
  return session ? { sure: 'possible', evidence: [{ label: 'Content-Type', value: type }] } : null;
}
