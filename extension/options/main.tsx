import { followLanguage } from './follow-language.ts';

await followLanguage();
const [{ mountPage }, { Options }, { words }] = await Promise.all([
  import('./mount-page.tsx'),
  import('./Options.tsx'),
  import('./text/words.ts'),
]);
mountPage(words.options.title, <Options />);
