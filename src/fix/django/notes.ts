import { inEnglish, type Say } from '../../words/say.ts';
import type { Merged } from './section.ts';

/** What to do with the change and after it, in the order in which one does it. */
export function notesOf(merged: Merged, pasted = false, say: Say = inEnglish): readonly string[] {
  const has = (...kinds: readonly string[]) => merged.some(({ change }) => kinds.includes(change.kind));
  return [
    ...(has('install-middleware')
      ? [say('Install the package first: `pip install django-cors-headers`.')]
      : []),
    pasted
      ? say('The copied text is your whole settings.py, changed.')
      : say('The copied text goes to the end of settings.py; it keeps what your lists hold already.'),
    ...(has('allow-host')
      ? [
          say(
            'With `DEBUG` on and an empty `ALLOWED_HOSTS` Django allows localhost; with one entry only the entries.',
          ),
        ]
      : []),
    say('Restart every server process: Django reads its settings once.'),
  ];
}
