import { inEnglish, type Say } from '../words/say.ts';
import { DJANGO, renderDjango } from './django/render.ts';
import { mergeChanges } from './merge.ts';
import { type PolicyContext, policyOf } from './policy.ts';
import type { RenderedFix } from './rendered-fix.ts';
import type { EvidencedChange } from './server-change.ts';
import type { Syntax } from './syntax.ts';
import { apache } from './syntaxes/apache.ts';
import { apiGateway, gcs, s3 } from './syntaxes/buckets.ts';
import { caddy } from './syntaxes/caddy.ts';
import { aspNetCore, jub0bsCors, rsCors, spring } from './syntaxes/compiled.ts';
import { express, fastify } from './syntaxes/javascript.ts';
import { nginx } from './syntaxes/nginx.ts';
import { flaskCors, starlette } from './syntaxes/python.ts';
import { rackCors } from './syntaxes/rack-cors.ts';
import { warningsOf } from './warnings.ts';

/** Everything that a change set can be rendered for, Django apart. */
export const syntaxes: readonly Syntax[] = [
  nginx,
  apache,
  caddy,
  express,
  fastify,
  starlette,
  flaskCors,
  rackCors,
  spring,
  aspNetCore,
  rsCors,
  jub0bsCors,
  s3,
  gcs,
  apiGateway,
];

/** Ids and names for a menu: Django first, or what surely answered. */
export function offered(
  answeredBy: string | null = null,
): readonly { readonly id: string; readonly name: string }[] {
  const all = [{ id: DJANGO, name: DJANGO }, ...syntaxes.map(({ id, name }) => ({ id, name }))];
  return [...all.filter(({ id }) => id === answeredBy), ...all.filter(({ id }) => id !== answeredBy)];
}

/**
 * A change set in any of the syntaxes.
 *
 * @param id - of `offered`
 * @param say - what its notes and comments are told in
 * @returns `null` for an id that is none, or where nothing is to be written in that syntax
 */
export function renderFor(
  id: string,
  changes: readonly EvidencedChange[],
  context: PolicyContext = {},
  say: Say = inEnglish,
): RenderedFix | null {
  if (id === DJANGO) return renderDjango(changes, { say });
  const syntax = syntaxes.find((known) => known.id === id);
  if (syntax === undefined) return null;
  const policy = policyOf(changes, context, say);
  if (policy.origins.length === 0 && policy.patterns.length === 0) return null;
  return {
    syntax: syntax.name,
    ...syntax.render(policy, say),
    warnings: warningsOf(mergeChanges(changes), say),
    left: policy.left,
    checked: syntax.checked,
  };
}
