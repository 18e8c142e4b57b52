import type { Scenario } from '../../lab/scenario.ts';
import type { Lab } from '../../lab/world.ts';
import type { Browser, Driver, Panel, Verdict } from '../browsers/driver.ts';
import { poll } from '../browsers/poll.ts';
import { codesOfReason } from '../browsers/reasons.ts';
import { type PanelRow, readRow, rowIds, untilRow } from './panel-row.ts';

/** One scenario as played: what the page got, what the browser decided, what the panel says. */
export interface Played {
  readonly scenario: Scenario;
  readonly url: string;
  /** What the page's own code got. */
  readonly page: {
    /** `null` when a page is not told. */
    readonly delivered: boolean | null;
    readonly status: number | null;
    readonly error: string | null;
    /** The response header that it wanted. */
    readonly read: string | null;
  };
  readonly browser: Verdict | null;
  readonly panel: PanelRow;
  /** What is not as it should be, by question; all empty when everything is right. */
  readonly problems: {
    /** Does Corscope decide as the browser did? */
    readonly decided: readonly string[];
    /** Does it name the right cause? */
    readonly explained: readonly string[];
    /** Does it offer a change where one helps, and say why where none does? */
    readonly mended: readonly string[];
  };
}

/** Lets the lab page send a scenario's request, as its Send button does, once the page is ready. */
export async function runInPage(driver: Driver, id: string): Promise<Played['page']> {
  await untilPageIsReady(driver);
  return pageResult(await driver.evaluateInPage(`lab.run(${JSON.stringify(id)})`));
}

export async function play(lab: Lab, driver: Driver, panel: Panel, scenario: Scenario): Promise<Played> {
  const url = await lab.urlFor(scenario);
  await untilPageIsReady(driver);
  await driver.evaluateInPage(`lab.prepare(${JSON.stringify(scenario.id)})`);
  // Frames of a process of their own have to be listened to before they ask for anything.
  await driver.drainVerdicts();
  await playBefore(driver, panel, scenario, url);
  const known = await rowIds(panel);
  const page = pageResult(await driver.evaluateInPage('lab.send()'));
  const method = methodOnWire(scenario.request.method);
  const row = await readRow(panel, method, url, known);
  const verdicts = await driver.drainVerdicts();
  // Not by the method: of a redirected POST Firefox tells the GET that became of it.
  const browser = verdicts.findLast((verdict) => verdict.url === url) ?? null;
  const problems = {
    decided: [...decidedOtherwise(page, browser, row), ...wrongVerdict(scenario, row, driver.browser)],
    explained: wrongCause(scenario, row),
    mended: wrongFix(scenario, row),
  };
  return { scenario, url, page, browser, panel: row, problems };
}

const untilPageIsReady = (driver: Driver) =>
  poll('the lab page', () =>
    driver.evaluateInPage(`typeof lab === 'object'`).then((ready) => ready === true),
  );

const unfinished = ['pending'];

/** What pages asked before, until the panel knows of all of it. */
async function playBefore(driver: Driver, panel: Panel, scenario: Scenario, url: string): Promise<void> {
  const { before = [] } = scenario;
  if (before.length === 0) return;
  const known = new Set(await rowIds(panel));
  await driver.evaluateInPage('lab.before()');
  for (const { request } of before) {
    const there = new URL(request.path, url).href;
    known.add(await untilRow(panel, methodOnWire(request.method), there, known, unfinished));
  }
  await driver.drainVerdicts();
}

/** The browser is the judge of what happened: the page's own result, and its reason where it gives one. */
function decidedOtherwise(page: Played['page'], browser: Verdict | null, row: PanelRow): string[] {
  const problems: string[] = [];
  const delivered = row.verdict === 'allowed' || row.verdict === 'not-cors';
  if (page.delivered !== null && delivered !== page.delivered) {
    problems.push(
      `the page ${page.delivered ? 'got the response' : 'got an error'}, the panel says ${row.verdict}`,
    );
  }
  if (browser === null) problems.push('the browser told nothing about this request');
  else if (isBlockedByCors(browser) !== (row.verdict === 'blocked')) {
    problems.push(`the browser says ${browser.outcome} (${browser.reason}), the panel says ${row.verdict}`);
  }
  const codes = codesOfReason(browser?.reason ?? null);
  if (codes !== null && !codes.some((code) => code === row.failure)) {
    problems.push(`the browser's reason is ${browser?.reason}, the panel says ${row.failure}`);
  }
  return problems;
}

/** Chromium reports Local Network Access, which comes before CORS and which no header mends, as one of its own. */
const isBlockedByCors = ({ outcome, reason }: Verdict) =>
  outcome === 'blocked' && reason?.includes('LocalNetwork') !== true;

function wrongVerdict({ expect }: Scenario, row: PanelRow, browser: Browser): string[] {
  if (expect.verdict !== row.verdict) return [`expected ${expect.verdict}, the panel says ${row.verdict}`];
  const failure = typeof expect.failure === 'object' ? expect.failure[browser] : (expect.failure ?? null);
  return failure === row.failure ? [] : [`expected ${failure}, the panel says ${row.failure}`];
}

function wrongCause({ expect }: Scenario, row: PanelRow): string[] {
  if (row.headline === '') return ['the panel has no headline'];
  return row.cause === expect.cause ? [] : [`expected cause ${expect.cause}, the panel says ${row.cause}`];
}

function wrongFix({ expect }: Scenario, row: PanelRow): string[] {
  if (expect.fix === 'settings') return row.fix === null ? ['no settings.py change is offered'] : [];
  if (row.fix !== null) return ['a settings.py change is offered that mends nothing'];
  return row.noFix === null && expect.cause !== null ? ['neither a fix nor a reason why none'] : [];
}

/** fetch and XMLHttpRequest upper-case these six by themselves, and no others. */
function methodOnWire(method: string): string {
  const upper = method.toUpperCase();
  return ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'].includes(upper) ? upper : method;
}

function pageResult(value: unknown): Played['page'] {
  if (typeof value !== 'object' || value === null || !('delivered' in value)) {
    throw new Error(`the lab page answered ${JSON.stringify(value)}`);
  }
  const status = 'status' in value && typeof value.status === 'number' ? value.status : null;
  const error = 'error' in value && typeof value.error === 'string' ? value.error : null;
  const read = 'read' in value && typeof value.read === 'string' ? value.read : null;
  return { delivered: typeof value.delivered === 'boolean' ? value.delivered : null, status, error, read };
}
