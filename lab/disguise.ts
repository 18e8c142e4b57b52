import { Random } from '../scripts/differential/random.ts';
import type { Host, PageRequest, Scenario } from './scenario.ts';

/** The lab under other names: what it shows must not depend on a single one of them. */
export interface Disguise {
  readonly scenarios: readonly Scenario[];
  /** For the words of the paths; the servers read the same. */
  readonly words: Readonly<Record<string, string>>;
  /** The two names of this machine change places, for the page too. */
  readonly pageHost: '127.0.0.1';
}

/** Words of paths and names of files, all but what Django itself calls so. */
const pathWords = [
  ...['api', 'v2', 'items', 'session', 'private', 'report', 'download', 'me', 'cart', 'token', 'orders'],
  ...['search', 'account', 'broken', 'feed', 'slow', 'events', 'picture', 'badge', 'moved', 'dashboard'],
  ...['articles', 'catalogue', 'static', 'media', 'files', 'logo', 'price', 'shop'],
];

/** New ids, no titles, other paths, the hosts exchanged and another order, all drawn by the seed. */
export function disguise(scenarios: readonly Scenario[], seed: number): Disguise {
  const random = new Random(seed);
  const words = Object.fromEntries(pathWords.map((word, index) => [word, `${invented(random)}${index}`]));
  const renamed = scenarios.map(
    (scenario): Scenario => ({
      ...scenario,
      id: `${invented(random)}-${invented(random)}-${random.below(1_000_000)}`,
      title: 'One of them.',
      host: exchanged(scenario.host),
      request: elsewhere(scenario.request, words),
      ...(scenario.before === undefined
        ? {}
        : { before: scenario.before.map((step) => ({ ...step, request: elsewhere(step.request, words) })) }),
    }),
  );
  return { scenarios: inAnotherOrder(renamed, random), words, pageHost: '127.0.0.1' };
}

function exchanged(host: Host = '127.0.0.1'): Host {
  if (host === 'localhost') return '127.0.0.1';
  return host === '127.0.0.1' ? 'localhost' : host;
}

/** The path with every word exchanged that has another one; an extension and a query stay. */
export function inOtherWords(path: string, words: Readonly<Record<string, string>>): string {
  return path.replace(/(?<=\/|^)[\w-]+/g, (word) => words[word] ?? word);
}

const elsewhere = (request: PageRequest, words: Disguise['words']): PageRequest => ({
  ...request,
  path: inOtherWords(request.path, words),
});

function invented(random: Random): string {
  const syllable = () =>
    `${random.pick([...'bdfgklmnprstvz'] as [string])}${random.pick([...'aeiou'] as [string])}`;
  return syllable() + syllable() + syllable();
}

function inAnotherOrder<Value>(values: readonly Value[], random: Random): readonly Value[] {
  return values
    .map((value) => ({ value, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
