import type { Answer, AnsweredCookie } from '../../src/fix/django/middleware/answer.ts';
import type { DjangoRelease } from '../../src/fix/django/middleware/request.ts';
import { answerOf, type Modelled } from '../../src/fix/django/middleware/stack.ts';
import type { StaticFile } from '../../src/fix/django/middleware/whitenoise.ts';
import { siteOf } from './site.ts';
import type { Triple } from './triple.ts';

/** What the real Django answered. */
export interface RealAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly AnsweredCookie[];
}

export function modelled(
  triple: Triple,
  files: ReadonlyMap<string, StaticFile>,
  django: DjangoRelease = [5, 2],
): Modelled {
  const { settings, order, urls, request } = triple;
  const headers = new Map(request.headers);
  return answerOf({ settings, order, site: siteOf(urls), files, django }, { ...request, headers });
}

/** Where they differ, one line each; a value that rests on a body only has to be there. */
export function differences(model: Answer, real: RealAnswer): readonly string[] {
  const found: string[] = [];
  if (model.status !== real.status) found.push(`status: ${model.status}, really ${real.status}`);
  const names = new Set([...model.headers.keys(), ...Object.keys(real.headers)]);
  for (const name of [...names].sort()) {
    const there = model.headers.has(name);
    const value = model.headers.get(name) ?? null;
    const really = real.headers[name];
    const same = there && really !== undefined && (value === null || value === really);
    if (!same) found.push(`${name}: ${there ? value : '(none)'}, really ${really ?? '(none)'}`);
  }
  if (JSON.stringify(model.cookies) !== JSON.stringify(real.cookies)) {
    found.push(`cookies: ${JSON.stringify(model.cookies)}, really ${JSON.stringify(real.cookies)}`);
  }
  return found;
}
