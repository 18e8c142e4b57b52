import { mountPage } from '../options/mount-page.tsx';
import { words } from '../options/text/words.ts';
import { Help } from './Help.tsx';

mountPage(words.help.title, <Help />);
