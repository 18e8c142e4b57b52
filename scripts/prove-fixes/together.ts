import type { Scenario } from '../../lab/scenario.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { JudgedExchange } from '../../src/exchange/exchange.ts';
import { renderDjango } from '../../src/fix/django/render.ts';
import { changesTogether } from '../../src/fix/together.ts';
import { PANEL_PORT } from '../../src/protocol.ts';
import { poll } from '../browsers/poll.ts';
import { type BrokenRequest, type BrokenServer, brokenServers } from './broken-servers.ts';
import type { World } from './prove-scenario.ts';
import { ofRequest, partnerAbilities, passes, strangersLetIn } from './question.ts';
import { unitsOf } from './units.ts';
import type { PageFetch } from './wire.ts';

/** What a page got of one request. */
interface Got {
  readonly delivered: boolean;
  readonly read: string | null;
}

/** Every broken server, mended by one block for all that fails there. */
export async function proveTogether(world: World): Promise<boolean> {
  const sums = { scenarios: 0, fixed: 0, minimal: 0, closed: 0 };
  for (const server of brokenServers) {
    const { failing, problems, units } = await proveServer(world, server);
    const right = Object.values(problems).every(({ length }) => length === 0);
    console.log(`${right ? '✓' : '✗'} ${server.name}: ${failing} requests, one block, ${units} taken away`);
    for (const problem of Object.values(problems).flat()) console.log(`    ${problem}`);
    sums.scenarios += failing;
    sums.fixed += failing - problems.firstTry.length;
    sums.minimal += problems.minimal.length === 0 ? failing : 0;
    sums.closed += problems.closed.length === 0 ? failing : 0;
  }
  console.log(
    `prove-fixes: ${sums.scenarios} scenarios, ${sums.fixed} fixed at first try, ${sums.minimal} minimal, ` +
      `${sums.closed} closed to strangers`,
  );
  return sums.fixed === sums.scenarios && sums.minimal === sums.scenarios && sums.closed === sums.scenarios;
}

async function proveServer(world: World, server: BrokenServer) {
  const { lab, driver } = world;
  const problems = { firstTry: [] as string[], minimal: [] as string[], closed: [] as string[] };
  const scenario = lab.scenarios.find(({ id }) => id === server.of);
  if (scenario === undefined) throw new Error(`no scenario ${server.of}`);
  const targets = await targetsOf(world, scenario, server.requests);
  try {
    await lab.changeSettings(scenario, (settings) => `${settings}\n${server.settings}`);
    await driver.openPage(lab.pageUrl);
    const before = await askAll(world, scenario, targets);
    const failing = targets.filter((target, index) => !isRight(target, before[index]));
    const expected = targets.filter(({ request }) => request.works !== true);
    if (failing.length !== expected.length)
      problems.firstTry.push(`${failing.length} of ${expected.length} failed`);
    const fix = renderDjango(await wantedChanges(world, targets))
      .blocks.map(({ copy }) => copy)
      .join('\n');
    const first = targets[0] as Target;
    const strangersBefore = await strangersOf(targets);
    const couldBefore = await partnerAbilities(first);

    const apply = (text: string) =>
      lab.changeSettings(scenario, (settings) => `${settings}\n${server.settings}\n${text}`);
    await apply(fix);
    await driver.openPage(lab.pageUrl);
    const after = await askAll(world, scenario, targets);
    problems.firstTry.push(
      ...targets
        .filter((target, index) => !isRight(target, after[index]))
        .map(({ name }) => `${name} still fails`),
    );
    const can = await partnerAbilities(first);
    for (const [ability, worked] of couldBefore) {
      if (worked && can.get(ability) !== true) problems.firstTry.push(`the partner loses ${ability}`);
    }
    for (const one of await strangersOf(targets)) {
      if (!strangersBefore.has(one)) problems.closed.push(`${one} is let in`);
    }
    const units = unitsOf(fix);
    for (const { name, without } of units) {
      await apply(without);
      const works = await Promise.all(targets.map((target) => passes(target, target.request.read)));
      const could = await partnerAbilities(first);
      const partnerLoses = [...can].some(([ability, worked]) => worked && could.get(ability) !== true);
      if (works.every(Boolean) && !partnerLoses) problems.minimal.push(`works without ${name}`);
    }
    return { failing: expected.length, problems, units: units.length };
  } finally {
    await lab.changeSettings(scenario, null);
  }
}

interface Target extends PageFetch {
  readonly request: BrokenRequest;
  readonly name: string;
}

async function targetsOf(
  { lab }: World,
  scenario: Scenario,
  requests: readonly BrokenRequest[],
): Promise<readonly Target[]> {
  const base = await lab.urlFor(scenario);
  return requests.map((request) => ({
    ...ofRequest(request),
    origin: lab.originOf(scenario, request.fromOldPort === true ? { oldPort: true } : undefined),
    url: new URL(request.path, base).href,
    request,
    name: `${request.method} ${request.path}`,
  }));
}

/** The pages ask, one after the other, in the real browser. */
async function askAll(
  { lab, driver }: World,
  scenario: Scenario,
  targets: readonly Target[],
): Promise<readonly Got[]> {
  await poll('the lab page', async () =>
    (await driver.evaluateInPage(`typeof globalThis.play === 'function'`)) === true ? true : null,
  );
  const frame = `${lab.originOf(scenario, { oldPort: true })}/frame.html`;
  const results: Got[] = [];
  for (const { request, url } of targets) {
    const step = JSON.stringify({ request, url });
    const ask =
      request.fromOldPort === true ? `(${inFrame})(${JSON.stringify(frame)}, ${step})` : `play(${step})`;
    results.push((await driver.evaluateInPage(ask)) as Got);
  }
  return results;
}

/** Runs in the lab's page. */
const inFrame = `async (src, step) => {
  const frame = document.createElement('iframe');
  frame.src = src;
  await new Promise((resolve) => { frame.onload = resolve; document.body.append(frame); });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => { frame.remove(); resolve(data); };
    frame.contentWindow.postMessage(step, '*', [port2]);
  });
}`;

function isRight({ request }: Target, got: Got | undefined): boolean {
  return got?.delivered === true && (request.read === undefined || got.read !== null);
}

/** What Corscope recorded of the requests, as its panel gets it, and what it finds that they need. */
async function wantedChanges({ panel }: World, targets: readonly Target[]) {
  const asked = new Set(targets.map(({ url }) => url));
  const recorded = await poll('all requests in the panel', async () => {
    const all = (await panel.evaluate(snapshot)) as readonly JudgedExchange[];
    const ours = all.filter(({ hops: [{ url }] }) => asked.has(url));
    const decided = ours.filter(({ judgement }) => judgement.decision.kind !== 'pending');
    return decided.length >= targets.length ? ours : null;
  });
  const wanted = recorded.map((exchange) => {
    const findings = diagnose(exchange, recorded);
    const [first] = findings;
    const merged = findings.filter((finding) => finding === first || finding.sure === 'certain');
    const changes = merged.flatMap(({ remedies }) =>
      remedies.flatMap((remedy) => (remedy.kind === 'server' ? remedy.changes : [])),
    );
    return { exchange, changes };
  });
  return changesTogether(wanted);
}

const snapshot = `new Promise((resolve) => {
  const port = chrome.runtime.connect({ name: ${JSON.stringify(PANEL_PORT)} + chrome.devtools.inspectedWindow.tabId });
  port.onMessage.addListener((message) => {
    if (message.type !== 'snapshot') return;
    port.disconnect();
    resolve(message.exchanges);
  });
})`;

async function strangersOf(targets: readonly Target[]): Promise<ReadonlySet<string>> {
  const known = targets.map(({ origin }) => origin);
  const letIn = new Set<string>();
  for (const target of targets) {
    const found = await strangersLetIn(target, known);
    for (const one of found.letIn) letIn.add(`${target.name} as ${one}`);
  }
  return letIn;
}
