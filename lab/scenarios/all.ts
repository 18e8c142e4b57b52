import type { Scenario } from '../scenario.ts';
import { allowed } from './allowed.ts';
import { credentials } from './credentials.ts';
import { middleware } from './middleware.ts';
import { origins } from './origins.ts';
import { preflights } from './preflights.ts';
import { responses } from './responses.ts';

/** All of the lab, in the order in which the page lists and plays them. */
export const scenarios: readonly Scenario[] = [
  ...allowed,
  ...origins,
  ...preflights,
  ...credentials,
  ...middleware,
  ...responses,
];
