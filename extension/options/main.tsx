import { mountPage } from './mount-page.tsx';
import { Options } from './Options.tsx';
import { words } from './text/words.ts';

mountPage(words.options.title, <Options />);
