import type { Scenario } from '../../lab/scenario.ts';
import type { Lab } from '../../lab/world.ts';
import type { Driver } from '../browsers/driver.ts';
import { type Played, play } from '../demo/play.ts';
import { tableHead, tableLine } from '../demo/report.ts';

/**
 * Plays the scenarios in the real browser and compares what the real panel says with the browser's own decision
 * and with what each scenario expects. Says what was skipped and why, and how it went in its last line.
 *
 * @returns whether everything was decided as the browser did and every cause was right
 */
export async function check(
  lab: Lab,
  driver: Driver,
  scenarios: readonly Scenario[],
  say: (line: string) => void,
): Promise<boolean> {
  const panel = await driver.openPanel();
  let [played, decided, explained] = [0, 0, 0];
  const skipped: string[] = [];
  say(tableHead());
  for (const scenario of scenarios) {
    const reason = lab.whyNot(scenario, driver.browser);
    if (reason !== null) {
      skipped.push(`skipped: ${scenario.id} (${reason})`);
      continue;
    }
    played += 1;
    const one = await play(lab, driver, panel, scenario).catch((error: unknown) => {
      say(`✗ ${scenario.id}\n    ${String(error)}`);
      return null;
    });
    if (one === null) continue;
    for (const line of linesOf(one)) say(line);
    decided += one.problems.decided.length === 0 ? 1 : 0;
    explained += one.problems.explained.length === 0 ? 1 : 0;
  }
  for (const line of await driver.extensionLogs()) say(`the extension logged an error: ${line}`);
  for (const line of skipped) say(line);
  say(`lab: ${played} scenarios, ${decided} decided as the browser did, ${explained} causes right`);
  return played === decided && played === explained;
}

const linesOf = (played: Played): readonly string[] => [
  tableLine(played),
  ...Object.values(played.problems)
    .flat()
    .map((problem) => `    ${problem}`),
];
