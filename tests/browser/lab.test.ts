import { disguise } from '../../lab/disguise.ts';
import { scenarios } from '../../lab/scenarios/all.ts';
import { playThird, seed } from './lab-play.ts';

/** Other ids, paths, hosts, ports and another order: what Corscope says rests on none of them. */
playThird(disguise(scenarios, seed).scenarios, seed + 1, seed);
