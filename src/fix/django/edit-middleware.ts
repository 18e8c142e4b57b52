import type { Step } from './edit-step.ts';
import { appended, type Edit, entriesAdded } from './edits.ts';
import { CORS_MIDDLEWARE, firstComment, middlewareSections } from './middleware-sections.ts';
import { py } from './python.ts';
import { only } from './section.ts';

/** CorsMiddleware first, whether it stands somewhere already or not. */
export const middleware: Step = (source, settings, merged, _release, say) => {
  const asked = merged.some(
    ({ change: { kind } }) => kind === 'install-middleware' || kind === 'move-middleware-first',
  );
  if (!asked) return [];
  const setting = settings.get('MIDDLEWARE');
  const list = setting?.value;
  if (setting === undefined || setting.uncertain || list?.kind !== 'list') {
    const place = middlewareSections(
      [{ change: { kind: 'move-middleware-first' }, evidence: say('CORS first') }],
      say,
    );
    return place.map(({ copy }) => appended(source, copy));
  }
  const there = list.entries.find(({ value }) => value === CORS_MIDDLEWARE);
  if (there !== undefined && there === list.entries[0]) return [];
  const taken = there === undefined ? [] : [withoutEntry(source, there)];
  const lines = source.slice(list.open, list.close).includes('\n');
  const entry = `${py(CORS_MIDDLEWARE)},`;
  const text = lines ? `\n    ${entry}  ${firstComment(say)}` : `${entry} `;
  return [{ at: list.open + 1, length: 0, text }, ...taken];
};

/** With its comma, and its line where it stands alone there. */
function withoutEntry(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): Edit {
  const comma = /^\s*,[ \t]*/.exec(source.slice(end))?.[0].length ?? 0;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:#[^\n]*)?\n/.exec(source.slice(end + comma));
  const alone = source.slice(lineStart, start).trim() === '' && rest !== null;
  return alone
    ? { at: lineStart, length: end + comma + rest[0].length - lineStart, text: '' }
    : { at: start, length: end + comma - start, text: '' };
}

/** Its system checks. */
export const application: Step = (source, settings, merged, _release, say) => {
  const [install] = only(merged, 'install-middleware');
  if (install === undefined) return [];
  const setting = settings.get('INSTALLED_APPS');
  const known =
    setting?.value.kind === 'list' && setting.value.entries.some(({ value }) => value === 'corsheaders');
  if (known) return [];
  if (setting === undefined || setting.uncertain || setting.value.kind !== 'list') {
    return middlewareSections(merged, say)
      .slice(0, 1)
      .map(({ copy }) => appended(source, copy));
  }
  return entriesAdded(
    source,
    'INSTALLED_APPS',
    setting,
    [{ code: py('corsheaders'), evidence: install.evidence }],
    say,
  );
};
