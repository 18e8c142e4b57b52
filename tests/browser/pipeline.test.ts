import { scenarios } from '../../lab/scenarios/all.ts';
import { playThird, seed } from './lab-play.ts';

playThird(scenarios, seed);
