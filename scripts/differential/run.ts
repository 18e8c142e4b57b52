import type { Driver, Verdict } from '../browsers/driver.ts';
import type { Case } from './case.ts';
import type { Comparison, Observation, PageResult } from './compare.ts';
import { compare } from './compare.ts';
import type { CaseServer } from './server.ts';
import type { Subject } from './subject.ts';
import type { World } from './world.ts';

/** Requests of the page at once; more would fail by themselves. */
const atOnce = 8;
/** Cases between two looks into the extension. */
const chunkSize = 120;

export interface Bench {
  readonly driver: Driver;
  readonly subject: Subject;
  readonly server: CaseServer;
  readonly world: World;
}

/** Sends the cases by the page and compares what the browser did with what Corscope says. */
export async function runCases(
  bench: Bench,
  cases: readonly Case[],
  say: (line: string) => void,
): Promise<readonly Comparison[]> {
  const all: Comparison[] = [];
  for (let at = 0; at < cases.length; at += chunkSize) {
    const observations = await observe(bench, cases.slice(at, at + chunkSize));
    all.push(...observations.map(compare));
    say(`${Math.min(at + chunkSize, cases.length)} of ${cases.length} cases`);
  }
  return all;
}

async function observe(bench: Bench, cases: readonly Case[]): Promise<readonly Observation[]> {
  const { driver, subject, server, world } = bench;
  for (const one of cases) server.add(one);
  await subject.clear();
  await driver.drainVerdicts();
  const jobs = cases.map((one) => ({ frame: one.frame, url: world.urlOf(one, 0), sends: one.sends }));
  const results = (await driver.evaluateInPage(
    `differential.run(${JSON.stringify(jobs)}, ${atOnce})`,
  )) as readonly (readonly PageResult[])[];
  const verdicts = byUrl(await driver.drainVerdicts(), ({ url }) => url);
  const expected = cases.reduce((sum, { sends }) => sum + sends.length, 0);
  const exchanges = byUrl(await subject.settled(expected), ({ hops }) => hops[0].url);
  return cases.flatMap((one, at) => {
    const url = world.urlOf(one, 0);
    const seen = exchanges.get(url) ?? [];
    return one.sends.map((_, index): Observation => {
      const page = results[at]?.[index];
      if (page === undefined) throw new Error(`the page told nothing of ${url}`);
      // One row too many is a request that Corscope did not understand.
      const exchange = seen.length === one.sends.length ? (seen[index] ?? null) : null;
      const verdict: Verdict | null = verdicts.get(url)?.[index] ?? null;
      return { browser: driver.browser, one, index, page, verdict, exchange };
    });
  });
}

/** Of one URL in the order in which they began: a case sends one after the other. */
function byUrl<Value>(values: readonly Value[], urlOf: (value: Value) => string): Map<string, Value[]> {
  const map = new Map<string, Value[]>();
  for (const value of values) map.set(urlOf(value), [...(map.get(urlOf(value)) ?? []), value]);
  return map;
}
