import type { Say } from '../../words/say.ts';
import type { RenderedLine } from '../rendered-fix.ts';
import { py, pyComment } from './python.ts';
import { add, context, type Merged, only, type Section } from './section.ts';

export const CORS_MIDDLEWARE = 'corsheaders.middleware.CorsMiddleware';

/** Why it stands where it stands. */
export const firstComment = (say: Say): string =>
  pyComment(say('first: above everything that answers or redirects by itself'));

const entry = (say: Say): readonly RenderedLine[] => [
  context('MIDDLEWARE = ['),
  add(`    ${py(CORS_MIDDLEWARE)},  ${firstComment(say)}`),
  context(`    ${pyComment(say('what is there already'))}`),
  context(']'),
];

/** Written so that an entry that is there already is moved and not doubled. */
const first = (say: Say): readonly string[] => [
  firstComment(say),
  'MIDDLEWARE = [',
  `    ${py(CORS_MIDDLEWARE)},`,
  `    *(name for name in MIDDLEWARE if name != ${py(CORS_MIDDLEWARE)}),`,
  ']',
];

/** INSTALLED_APPS and MIDDLEWARE. */
export function middlewareSections(merged: Merged, say: Say): readonly Section[] {
  const [install] = only(merged, 'install-middleware');
  if (install !== undefined)
    return [application(install.evidence, say), { lines: entry(say), copy: first(say) }];
  return only(merged, 'move-middleware-first').map(({ evidence }) => ({
    lines: [{ kind: 'comment', text: pyComment(evidence) }, ...entry(say)],
    copy: [pyComment(evidence), ...first(say)],
  }));
}

/** Django does not start with an application that is listed twice. */
function application(evidence: string, say: Say): Section {
  const app = py('corsheaders');
  const why = pyComment(say('adds its system checks'));
  return {
    lines: [
      { kind: 'comment', text: pyComment(evidence) },
      context('INSTALLED_APPS = ['),
      add(`    ${app},  ${why}`),
      context(']'),
    ],
    copy: [
      pyComment(evidence),
      `INSTALLED_APPS = [*(app for app in INSTALLED_APPS if app != ${app}), ${app}]  ${why}`,
    ],
  };
}
