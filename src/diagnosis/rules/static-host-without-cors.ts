import { hasHeader } from '../../exchange/headers.ts';
import { sentences } from '../../words/sentences.ts';
import { FETCH } from '../anchors.ts';
import { statusEvidence } from '../answer.ts';
import type { Case } from '../case.ts';
import { fileStore, goBetween, otherFramework } from '../other-maker.ts';
import { elsewhere, inPage } from '../remedies.ts';
import type { Rule } from '../rule.ts';

/** Catalogue 55: the answer comes from a host that is not Django and sends no CORS headers. */
export const staticHostWithoutCors: Rule = {
  id: 'static-host-without-cors',
  catalogue: [55, 1, 2],
  short: 'no CORS: not Django',
  learnMore: `${FETCH}#http-cors-protocol`,
  match(c) {
    if (c.failure?.code !== 'missing-allow-origin' || c.who.django || c.status === null) return null;
    if (otherFramework(c) !== null) return null;
    const store = fileStore(c);
    // A bucket has one kind of answer for every status; of others an error is another matter.
    if (store === null && (c.status >= 400 || c.who.corsLayer)) return null;
    const between = goBetween(c);
    const who = store?.name ?? between?.name ?? null;
    const isFile =
      store !== null ||
      between?.kind === 'cdn' ||
      c.answer?.headers.some(([name]) => /^(last-modified|accept-ranges)$/i.test(name)) === true;
    const { say, server, origin } = c;
    return {
      title: c.who.corsLayer
        ? say('The CORS rules of `{server}` do not name `{origin}`', { server, origin })
        : titleFor(c, who),
      explain: sentences(
        say('Nothing in settings.py reaches this answer: none of Django’s headers are on it.'),
        say('Whoever serves it has to send `Access-Control-Allow-Origin`.'),
      ),
      sure: isFile ? 'likely' : 'possible',
      evidence: statusEvidence(c),
      catalogue: rowsFor(c, isFile),
      remedies: [
        elsewhere(adviceFor(c)),
        inPage(
          say(
            'If the page only shows the file (an image, a script), it needs no CORS: use the element without fetch.',
          ),
        ),
      ],
    };
  },
};

function titleFor({ say, server, policy, hop }: Case, who: string | null): string {
  // Of a server that sends them elsewhere only this answer is told.
  const others = policy.echoed.length + policy.fixed.length > 0;
  const byPreflight = hasHeader(hop.preflight?.response?.headers ?? null, 'access-control-allow-origin');
  if (others || byPreflight) {
    return who === null
      ? say('This answer of `{server}` has no CORS headers, and it does not look like Django', { server })
      : say('This answer of `{server}` ({who}) has no CORS headers, and it does not look like Django', {
          server,
          who,
        });
  }
  return who === null
    ? say('`{server}` sends no CORS headers, and it does not look like Django', { server })
    : say('`{server}` ({who}) sends no CORS headers, and it does not look like Django', { server, who });
}

/** Data, not a file, may as well come from an application without its CORS layer, behind a proxy or not. */
function rowsFor(c: Case, isFile: boolean): readonly number[] {
  if (c.who.corsLayer) return [55, 1];
  if (isFile) return [55];
  return goBetween(c) === null ? [2, 55] : [55, 2];
}

function adviceFor(c: Case): string {
  const { say, origin } = c;
  const store = fileStore(c);
  if (store?.id === 's3') {
    return say(
      'Give the bucket a CORS rule with {origin} in AllowedOrigins and the method in AllowedMethods; before a CDN, forward Origin to it.',
      { origin },
    );
  }
  if (store?.id === 'google-storage') {
    return say(
      'Give the bucket a CORS rule with {origin} in origin (gcloud storage buckets update --cors-file).',
      { origin },
    );
  }
  return sentences(
    say(
      'Let that server answer with Access-Control-Allow-Origin: {origin} and Vary: Origin (public files: *).',
      { origin },
    ),
    say('For Django’s own static files, WhiteNoise does.'),
  );
}
