import { inEnglish, type Say } from '../words/say.ts';
import { sentences } from '../words/sentences.ts';
import { originPatterns } from './origin-pattern.ts';
import type { Warning } from './rendered-fix.ts';
import type { EvidencedChange } from './server-change.ts';

/** What a person has to know before they apply a merged change set. */
export function warningsOf(merged: readonly EvidencedChange[], say: Say = inEnglish): readonly Warning[] {
  const changes = merged.map(({ change }) => change);
  const credentials = changes.some(({ kind }) => kind === 'allow-credentials');
  const origins = [
    ...new Set(
      changes.flatMap((change) =>
        change.kind === 'allow-origin' || change.kind === 'trust-csrf-origin' ? [change.origin] : [],
      ),
    ),
  ];
  const patterns = changes.flatMap((change) =>
    change.kind === 'allow-origin-pattern' ? originPatterns(change.origins).patterns : [],
  );
  return [
    ...patterns
      .filter(({ sharedHost }) => sharedHost)
      .map(
        ({ source }): Warning => ({
          level: credentials ? 'red' : 'amber',
          text: sentences(
            say('Others may find a name that `{source}` lets in: the host gives names to everybody.', {
              source,
            }),
            credentials && say('With credentials they would read what the signed-in person may see.'),
          ),
        }),
      ),
    ...patterns
      .filter(({ sharedHost }) => !sharedHost)
      .map(
        ({ source }): Warning => ({
          level: 'amber',
          text: say('`{source}` lets in every host of that form: all of them have to be yours.', { source }),
        }),
      ),
    ...origins.filter(isLoopback).map(
      (origin): Warning => ({
        level: 'amber',
        text: say(
          "`{origin}` is a page on the visitor's own machine: for development settings, not for production.",
          { origin },
        ),
      }),
    ),
    ...origins
      .filter((origin) => origin.startsWith('http://') && !isLoopback(origin))
      .map(
        (origin): Warning => ({
          level: 'amber',
          text: say('`{origin}` is not encrypted: whoever is on the way can put a script into that page.', {
            origin,
          }),
        }),
      ),
  ];
}

/** Whether the origin is of this very machine, by name or address. */
export function isLoopback(origin: string): boolean {
  return /^https?:\/\/(?:localhost|[a-z0-9-.]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(
    origin,
  );
}
