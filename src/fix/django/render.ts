import { inEnglish, type Say } from '../../words/say.ts';
import { lineDiff } from '../line-diff.ts';
import { mergeChanges } from '../merge.ts';
import type { RenderedBlock, RenderedFix, RenderedLine } from '../rendered-fix.ts';
import type { EvidencedChange } from '../server-change.ts';
import { warningsOf } from '../warnings.ts';
import { editSettings } from './edit-settings.ts';
import { exposed, methods, requestHeaders } from './list-sections.ts';
import { middlewareSections } from './middleware-sections.ts';
import { notesOf } from './notes.ts';
import { originSections } from './origin-sections.ts';
import {
  cookies,
  credentials,
  hosts,
  maxAge,
  paths,
  privateNetwork,
  proxyScheme,
  trustedOrigins,
} from './other-sections.ts';
import { add, type Merged, plain, type Section } from './section.ts';
import { developmentComment, fromEnvironment, splitDevelopment, type Variant } from './variants.ts';
import { isBefore, knowsPrivateNetwork, namesOf, newest, type Release } from './versions.ts';

export interface DjangoOptions {
  /** The release of django-cors-headers at hand, from its fingerprint; the newest without one. */
  readonly release?: Release;
  readonly variant?: Variant;
  /** The person's own settings.py: the change is then shown as what differs in it. It is read, never run. */
  readonly settings?: string;
  /** What comments, notes and warnings are told in; English without it. */
  readonly say?: Say;
}

export const DJANGO = 'django-cors-headers';

/**
 * Renders changes as settings.py lines for django-cors-headers.
 *
 * The wire never shows what a list of origins holds already, so such a list is extended and never assigned: the
 * lines show the entry to add, and the copy goes to the end of any settings.py, one that has the list and one
 * that has none. The lists of headers and methods extend the package's defaults.
 */
export function renderDjango(
  changes: readonly EvidencedChange[],
  { release = newest, variant = 'plain', settings, say = inEnglish }: DjangoOptions = {},
): RenderedFix {
  const merged = mergeChanges(changes, say);
  const blocks =
    settings === undefined
      ? blocksOf(merged, release, variant, say)
      : changedText(settings, merged, release, say);
  if (blocks.length === 0) return { syntax: DJANGO, blocks: [], notes: [] };
  return {
    syntax: DJANGO,
    blocks,
    notes: notesOf(merged, settings !== undefined, say),
    warnings: warningsOf(merged, say),
    left: leftBy(merged, release, say),
  };
}

function blocksOf(merged: Merged, release: Release, variant: Variant, say: Say): readonly RenderedBlock[] {
  switch (variant) {
    case 'plain':
      return block('settings.py', sectionsOf(merged, release, say));
    case 'whole':
      return block('settings.py', sectionsOf(merged, release, say).map(asWhole));
    case 'environment': {
      const { sections, environment, rest } = fromEnvironment(merged, namesOf(release), say);
      return [
        ...block('settings.py', [...sections, ...sectionsOf(rest, release, say)]),
        ...(environment.length === 0 ? [] : [textBlock('.env', environment)]),
      ];
    }
    case 'development': {
      const { production, development } = splitDevelopment(merged);
      const local = sectionsOf(development, release, say);
      const intro = plain([{ kind: 'comment', text: developmentComment(say) }]);
      return [
        ...block('settings.py', sectionsOf(production, release, say)),
        ...(local.length === 0 ? [] : block('settings/development.py', [intro, ...local])),
      ];
    }
  }
}

/** The person's own text with the change in it: shown as a difference, copied as a whole. */
function changedText(settings: string, merged: Merged, release: Release, say: Say): readonly RenderedBlock[] {
  const copy = editSettings(settings, merged, release, say);
  if (copy === settings) return [];
  return [{ file: 'settings.py', language: 'python', lines: lineDiff(settings, copy), copy }];
}

/** Every setting, in the order in which a settings.py usually has them. */
function sectionsOf(merged: Merged, release: Release, say: Say): readonly Section[] {
  const names = namesOf(release);
  const body = [
    ...middlewareSections(merged, say),
    ...originSections(merged, names, say),
    ...credentials(merged),
    ...requestHeaders(merged, say),
    ...methods(merged, say),
    ...exposed(merged, say),
    ...maxAge(merged),
    ...(knowsPrivateNetwork(release) ? privateNetwork(merged) : []),
    ...paths(merged, say),
    ...cookies(merged, say),
    ...trustedOrigins(merged, say),
    ...hosts(merged, say),
    ...proxyScheme(merged, say),
  ];
  return [...imports(body), ...body];
}

function asWhole({ copy, whole = copy }: Section): Section {
  const comment = (text: string) => text.startsWith('#');
  return plain(whole.map((text) => (comment(text) ? { kind: 'comment', text } : add(text))));
}

/** The names that the sections use. */
function imports(body: readonly Section[]): readonly Section[] {
  const used = (name: string) =>
    body.some(({ copy }) => copy.some((line) => new RegExp(`\\b${name}\\b`).test(line)));
  const names = ['default_headers', 'default_methods'].filter(used);
  return names.length === 0 ? [] : [plain([add(`from corsheaders.defaults import ${names.join(', ')}`)])];
}

function block(file: string, sections: readonly Section[]): readonly RenderedBlock[] {
  if (sections.length === 0) return [];
  const blank: RenderedLine = add('');
  return [
    {
      file,
      language: 'python',
      lines: sections.flatMap(({ lines }, index) => (index === 0 ? lines : [blank, ...lines])),
      copy: `${sections.map(({ copy }) => copy.join('\n')).join('\n\n')}\n`,
    },
  ];
}

function textBlock(file: string, lines: readonly string[]): RenderedBlock {
  return { file, language: 'text', lines: lines.map(add), copy: `${lines.join('\n')}\n` };
}

function leftBy(merged: Merged, release: Release, say: Say): readonly string[] {
  const wanted = merged.some(({ change }) => change.kind === 'allow-private-network');
  const lacking = wanted && isBefore(release, [4, 0]);
  return lacking ? [say('django-cors-headers knows private networks since 4.0: upgrade it first.')] : [];
}
