import { followLanguage } from '../options/follow-language.ts';

await followLanguage();
const [{ mountPage }, { Help }, { words }] = await Promise.all([
  import('../options/mount-page.tsx'),
  import('./Help.tsx'),
  import('../options/text/words.ts'),
]);
mountPage(words.help.title, <Help />);
