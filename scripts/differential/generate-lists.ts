import type { RawHeader, Send } from './case.ts';
import type { Value } from './faulty-values.ts';
import { lines } from './lines.ts';
import type { Random } from './random.ts';

/** The two lists of a preflight's answer: right in one of the ways there are, or faulty. */
export function allowMethods(random: Random, send: Send, faulty: boolean): readonly RawHeader[] {
  const name = 'Access-Control-Allow-Methods';
  const { method } = send;
  const simple = ['GET', 'HEAD', 'POST'].includes(method);
  if (!faulty) {
    const all = [method, `GET, ${method}`, `${method},,\t,GET`, [method, 'PATCH'], ` ${method} , X`] as const;
    const wildcard = send.credentials === 'include' ? [] : (['*', '*, GET'] as const);
    return lines(name, simple && random.chance(0.5) ? null : random.pick<Value>([...all, ...wildcard]));
  }
  return lines(
    name,
    random.pick<Value>([
      null,
      '*',
      '',
      'OTHER',
      'GET, POST',
      method.toLowerCase(),
      method.toUpperCase(),
      `"${method}"`,
      `${method} GET`,
      `${method};q=1`,
      'P@T',
      `${method}, {bad}`,
      `x${method}`,
      '\xe9',
      ['GET', 'a b'],
    ]),
  );
}

export function allowHeaders(random: Random, send: Send, faulty: boolean): readonly RawHeader[] {
  const name = 'Access-Control-Allow-Headers';
  const names = send.headers.map(([each]) => each);
  const list = names.join(', ');
  if (!faulty) {
    const all = [list, list.toLowerCase(), list.toUpperCase(), `,, ${names.join(' ,\t')},`, names] as const;
    const wildcard = send.credentials === 'include' ? [] : (['*', `*, ${list}`] as const);
    return lines(name, names.length === 0 ? null : random.pick<Value>([...all, ...wildcard]));
  }
  return lines(
    name,
    random.pick<Value>([
      null,
      '*',
      '',
      'x-other',
      names.slice(1).join(', '),
      names.slice(0, -1).join(', '),
      names.join(' '),
      `${list};q=1`,
      `"${list}"`,
      `${list}, x y`,
      `${list}, caf\xe9`,
      ['x-other', 'a:b'],
    ]),
  );
}
