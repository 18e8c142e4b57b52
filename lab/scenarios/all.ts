import type { Scenario } from '../scenario.ts';
import { allowed } from './allowed.ts';
import { cookies } from './cookies.ts';
import { credentials } from './credentials.ts';
import { errors } from './errors.ts';
import { files } from './files.ts';
import { middleware } from './middleware.ts';
import { notCors } from './not-cors.ts';
import { nullOrigins } from './null-origins.ts';
import { originLists } from './origin-lists.ts';
import { origins } from './origins.ts';
import { preflightAnswers } from './preflight-answers.ts';
import { preflights } from './preflights.ts';
import { proxies } from './proxies.ts';
import { redirects } from './redirects.ts';
import { tls } from './tls.ts';

/** All of the lab, in the order in which the page lists and plays them. */
export const scenarios: readonly Scenario[] = [
  ...allowed,
  ...origins,
  ...originLists,
  ...nullOrigins,
  ...preflights,
  ...preflightAnswers,
  ...credentials,
  ...middleware,
  ...redirects,
  ...errors,
  ...proxies,
  ...files,
  ...cookies,
  ...notCors,
  ...tls,
];
