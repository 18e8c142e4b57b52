import type { Merged } from './section.ts';

/** What to do with the change and after it, in the order in which one does it. */
export function notesOf(merged: Merged, pasted = false): readonly string[] {
  const has = (...kinds: readonly string[]) => merged.some(({ change }) => kinds.includes(change.kind));
  return [
    ...(has('install-middleware') ? ['Install the package first: `pip install django-cors-headers`.'] : []),
    pasted
      ? 'The copied text is your whole settings.py, changed.'
      : 'The copied text goes to the end of settings.py; it keeps what your lists hold already.',
    ...(has('allow-host')
      ? [
          'With `DEBUG` on and an empty `ALLOWED_HOSTS` Django allows localhost; with one entry only the entries.',
        ]
      : []),
    'Restart every server process: Django reads its settings once.',
  ];
}
