import type { RenderedLine } from '../rendered-fix.ts';
import { py, pyComment } from './python.ts';
import { add, context, type Merged, only, type Section } from './section.ts';

export const CORS_MIDDLEWARE = 'corsheaders.middleware.CorsMiddleware';

const entry: readonly RenderedLine[] = [
  context('MIDDLEWARE = ['),
  add(`    ${py(CORS_MIDDLEWARE)},  # first: above everything that answers or redirects by itself`),
  context('    # what is there already'),
  context(']'),
];

/** Written so that an entry that is there already is moved and not doubled. */
const first: readonly string[] = [
  '# first: above everything that answers or redirects by itself',
  'MIDDLEWARE = [',
  `    ${py(CORS_MIDDLEWARE)},`,
  `    *(name for name in MIDDLEWARE if name != ${py(CORS_MIDDLEWARE)}),`,
  ']',
];

/** INSTALLED_APPS and MIDDLEWARE. */
export function middlewareSections(merged: Merged): readonly Section[] {
  const [install] = only(merged, 'install-middleware');
  if (install !== undefined) return [application(install.evidence), { lines: entry, copy: first }];
  return only(merged, 'move-middleware-first').map(({ evidence }) => ({
    lines: [{ kind: 'comment', text: pyComment(evidence) }, ...entry],
    copy: [pyComment(evidence), ...first],
  }));
}

/** Django does not start with an application that is listed twice. */
function application(evidence: string): Section {
  const app = py('corsheaders');
  return {
    lines: [
      { kind: 'comment', text: pyComment(evidence) },
      context('INSTALLED_APPS = ['),
      add(`    ${app},  # adds its system checks`),
      context(']'),
    ],
    copy: [
      pyComment(evidence),
      `INSTALLED_APPS = [*(app for app in INSTALLED_APPS if app != ${app}), ${app}]  # adds its system checks`,
    ],
  };
}
