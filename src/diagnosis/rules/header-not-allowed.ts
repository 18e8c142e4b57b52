import { headerValue } from '../../exchange/headers.ts';
import { CORSHEADERS } from '../anchors.ts';
import { keptHeaders } from '../kept.ts';
import { inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 23, 24, 26. */
export const headerNotAllowed: Rule = {
  id: 'header-not-allowed',
  catalogue: [23, 24, 26],
  short: 'header not allowed',
  learnMore: `${CORSHEADERS}cors_allow_headers-sequencestr`,
  match(c) {
    if (c.failure?.code !== 'header-not-allowed') return null;
    const names = deniedHeaders(c.exchange.judgement.evaluation.further, c.failure.parameter);
    const list = names.map((name) => `\`${name}\``).join(', ');
    const responseHeaders = names.filter((name) => name.startsWith('access-control-'));
    const addable = names.filter((name) => !responseHeaders.includes(name));
    return {
      title: `The preflight does not allow the header${names.length > 1 ? 's' : ''} ${list}`,
      explain: 'The server answered the preflight, and its list of allowed headers does not name it.',
      sure: 'certain',
      evidence: [
        {
          label: 'Asked for',
          value:
            headerValue(c.hop.preflight?.requestHeaders ?? null, 'access-control-request-headers') ??
            names.join(', '),
        },
        {
          label: 'Allowed',
          value: headerValue(c.answer?.headers ?? null, 'access-control-allow-headers') ?? '(none)',
        },
      ],
      remedies: [
        ...(addable.length === 0
          ? []
          : [
              {
                kind: 'server' as const,
                changes: [
                  ...keptHeaders(c.answer),
                  ...addable.map((header) => ({
                    change: { kind: 'allow-request-header' as const, header },
                    evidence: `${c.asked} is sent with it`,
                  })),
                ],
              },
            ]),
        ...responseHeaders.map((name) =>
          inPage(`\`${name}\` is a response header: remove it from the request, do not allow it.`),
        ),
      ],
    };
  },
};

function deniedHeaders(
  further: readonly { readonly code: string; readonly parameter?: string }[],
  first: string | undefined,
): readonly string[] {
  const rest = further.flatMap(({ code, parameter }) =>
    code === 'header-not-allowed' && parameter ? [parameter] : [],
  );
  return [...new Set([...(first === undefined ? [] : [first]), ...rest])];
}
