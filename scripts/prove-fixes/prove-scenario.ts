import type { Scenario } from '../../lab/scenario.ts';
import type { Lab } from '../../lab/world.ts';
import { STRANGER } from '../../src/fix/look-alikes.ts';
import type { Driver, Panel } from '../browsers/driver.ts';
import { type Played, play } from '../demo/play.ts';
import { copyFix } from './copied-fix.ts';
import { partnerAbilities, passes, strangersLetIn, targetOf, wireEffects } from './question.ts';
import { unitsOf } from './units.ts';
import type { PageFetch } from './wire.ts';

/** One scenario with its own fix applied to its own server. */
export interface Proven {
  readonly scenario: Scenario;
  /** Why the fix is none, by question; all empty when it is one. */
  readonly problems: {
    readonly firstTry: readonly string[];
    readonly minimal: readonly string[];
    readonly closed: readonly string[];
  };
  /** Settings, entries and lines that were taken away, one at a time. */
  readonly units: number;
  readonly strangers: number;
}

export interface World {
  readonly lab: Lab;
  readonly driver: Driver;
  readonly panel: Panel;
}

/** Plays it, takes the change that the panel offers, pastes it, plays it again, and tries to do with less. */
export async function proveScenario(world: World, scenario: Scenario): Promise<Proven> {
  const { lab, panel } = world;
  const problems = { firstTry: [] as string[], minimal: [] as string[], closed: [] as string[] };
  const before = await playAfresh(world, scenario);
  const fix = await copyFix(panel);
  if (fix === null) {
    const text = [`the panel offers no change (its cause: ${before.panel.cause})`];
    return { scenario, problems: { firstTry: text, minimal: text, closed: text }, units: 0, strangers: 0 };
  }
  const target = await targetOf(lab, scenario);
  const known = [target.origin];
  const couldBefore = await partnerAbilities(target);
  const strangersBefore = await strangersLetIn(target, known);
  const units = unitsOf(fix);
  let strangers = 0;
  try {
    await lab.changeSettings(scenario, (settings) => `${settings}\n${fix}`);
    const after = await playAfresh(world, scenario);
    problems.firstTry.push(...notMended(scenario, before, after));
    const can = await partnerAbilities(target);
    for (const [ability, worked] of couldBefore) {
      if (worked && can.get(ability) !== true) problems.firstTry.push(`the partner loses ${ability}`);
    }
    const letIn = await strangersLetIn(target, known);
    strangers = letIn.tried;
    for (const one of letIn.letIn) {
      if (!strangersBefore.letIn.has(one)) problems.closed.push(`${one} is let in`);
    }
    if (units.length === 0) problems.minimal.push('nothing to take away');
    const state: FixedState = {
      can,
      strangersBefore: strangersBefore.letIn,
      effects: await wireEffects(lab, scenario),
    };
    for (const { name, without } of units) {
      const needed = await isNeeded(world, scenario, target, before, state, without);
      if (!needed) problems.minimal.push(`works without ${name}`);
    }
  } catch (error) {
    problems.firstTry.push(lastLines(error));
  } finally {
    await lab.changeSettings(scenario, null);
  }
  return { scenario, problems, units: units.length, strangers };
}

interface FixedState {
  readonly can: ReadonlyMap<string, boolean>;
  readonly strangersBefore: ReadonlySet<string>;
  readonly effects: string;
}

/** Without it a request fails again, or somebody is let in. */
async function isNeeded(
  world: World,
  scenario: Scenario,
  target: PageFetch,
  before: Played,
  { can, strangersBefore, effects }: FixedState,
  without: string,
): Promise<boolean> {
  const { lab } = world;
  try {
    await lab.changeSettings(scenario, (settings) => `${settings}\n${without}`);
  } catch {
    // It does not even start.
    return true;
  }
  if (before.panel.verdict === 'blocked') {
    if (!(await passes(target, scenario.request.read))) return true;
  } else if ((await wireEffects(world.lab, scenario)) !== effects) {
    // What the setting puts on the wire is gone; browsers keep preflights and cookies beyond a restart.
    return true;
  } else if (notMended(scenario, before, await playAfresh(world, scenario)).length > 0) {
    return true;
  }
  const could = await partnerAbilities(target);
  if ([...can].some(([ability, works]) => works && could.get(ability) !== true)) return true;
  const strangers = await strangersLetIn(
    target,
    [target.origin],
    (origin) => origin === STRANGER || origin === 'null',
  );
  return [...strangers.letIn].some((one) => !strangersBefore.has(one));
}

/**
 * The page is reloaded without its cache, as the advice beside the change says: what was seen before it is no
 * evidence after it, and browsers keep a 301 for good.
 */
async function playAfresh({ lab, driver, panel }: World, scenario: Scenario): Promise<Played> {
  const url = JSON.stringify(await lab.urlFor(scenario));
  const modes = JSON.stringify(['same-origin', 'include']);
  await driver.evaluateInPage(
    `Promise.allSettled(${modes}.map((credentials) => fetch(${url}, { cache: 'reload', credentials }).then((answer) => answer.text()))).then(() => true)`,
  );
  // The new page begins a new list, without these two.
  await driver.openPage(lab.pageUrl);
  return play(lab, driver, panel, scenario);
}

function notMended(scenario: Scenario, before: Played, { page, panel }: Played): readonly string[] {
  const { read } = scenario.request;
  return [
    ...(page.delivered === false ? [`the page still gets ${page.error}`] : []),
    ...(read !== undefined && page.read === null ? [`the page cannot read ${read}`] : []),
    ...(before.panel.verdict === 'blocked' && panel.verdict !== 'allowed'
      ? [`it is ${panel.verdict} now${panel.failure === null ? '' : `: ${panel.failure}`}, ${panel.headline}`]
      : []),
    ...(panel.cause !== null && panel.cause === before.panel.cause ? [`still ${panel.cause}`] : []),
  ];
}

function lastLines(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .trim()
    .split('\n')
    .slice(-3)
    .join(' | ');
}
