import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Driver, Panel } from '../browsers/driver.ts';
import { launchBrowser } from '../browsers/launch.ts';
import { poll } from '../browsers/poll.ts';
import { Random } from '../differential/random.ts';
import { check, type PageResult, type Verdict } from './check.ts';
import { follow, makeRoom, quietFor, type Recording, readRecording } from './rows.ts';
import { type SoakServer, startSoakServer } from './server.ts';
import { shapes } from './shapes.ts';
import { listenToWitness, readWitness, withWitness } from './witnessed.ts';

export interface SoakOptions {
  readonly browser: Browser;
  readonly program: string;
  /** The built extension, absolute. */
  readonly extension: string;
  readonly requests: number;
  /** How often the background is ended while the page sends. */
  readonly kills: number;
  readonly seed: number;
  readonly say: (line: string) => void;
}

export interface SoakResult {
  readonly requests: number;
  readonly verdict: Verdict;
  /** Restarts of the background that the list tells. */
  readonly restarts: number;
  /** For a person: what the run was like. */
  readonly lines: readonly string[];
}

/** Requests under way at once; thousands truly at once fail even without an extension. */
const atOnce = 32;

export async function soak(options: SoakOptions): Promise<SoakResult> {
  const server = await startSoakServer();
  try {
    const { browser, program, kills } = options;
    const copy = kills > 0 ? withWitness(options.extension) : null;
    const extension = copy ?? options.extension;
    const driver = await launchBrowser({ browser, path: program, extension, headless: true });
    try {
      return await run(options, server, driver);
    } finally {
      await driver.close();
      if (copy !== null) rmSync(copy, { recursive: true, force: true });
    }
  } finally {
    await server.stop();
  }
}

async function run(options: SoakOptions, server: SoakServer, driver: Driver): Promise<SoakResult> {
  const { requests, kills, say } = options;
  await driver.openDevTools();
  await driver.openPage(server.pageUrl);
  const panel = await driver.openPanel();
  const { origin } = new URL(server.pageUrl);
  await follow(panel);
  await listenToWitness(panel);
  // Right after its start a browser may not hand events to the extension yet.
  await poll('the first event in the extension', async () => {
    await driver.evaluateInPage(`fetch('/warm').then(() => null)`);
    return (await readRecording(panel)).rows.length > 0;
  });
  await makeRoom(panel, Math.min(20_000, requests + 500));

  const random = new Random(options.seed);
  const jobs = Array.from({ length: requests }, () => {
    const shape = random.pick(shapes);
    return { shape, url: server.urlOf(shape) };
  });
  await driver.evaluateInPage(`soak.start(${JSON.stringify(jobs)}, ${atOnce})`);
  const ended: number[] = [];
  await poll(
    'the end of all requests',
    async () => {
      const done = Number(await driver.evaluateInPage('soak.done()'));
      const due = ended.length < kills && done >= ((ended.length + 1) * requests) / (kills + 1);
      // One that is not up again cannot be ended.
      if (due && (await driver.backgroundRuns())) {
        ended.push(Date.now());
        await driver.killBackground();
        say(`${done} done, background ended (${ended.length} of ${kills})`);
      }
      return done === requests;
    },
    30_000 + requests * 60,
  );
  const doneAt = Date.now();
  const isWhole = (all: Recording): boolean =>
    kills > 0 || (all.rows.length >= requests && all.rows.every(({ verdict }) => verdict !== 'pending'));
  const recording = withoutPage(await settled(panel, kills > 0, isWhole), origin);
  say(`the list was whole ${Math.round((Date.now() - doneAt) / 1000)} s after the last request`);
  const results = (await driver.evaluateInPage('soak.results()')) as readonly PageResult[];
  const truth = await driver.wireTruth('x-serial');
  const verdict = check(recording, server.log, results, truth, await readWitness(panel, ended));
  const errors = await driver.extensionLogs();
  return {
    requests,
    verdict,
    restarts: recording.gaps.reduce((sum, gap) => sum + gap.restarts, 0),
    lines: [...summary(recording, server), ...errors.map((line) => `error: ${line}`)],
  };
}

/**
 * The recording once nothing changes any more: deliveries asked for, restarts compared. After thousands of requests
 * at once a browser may be a minute behind with telling of them, and tell nothing for seconds.
 *
 * @param isWhole - one that is not yet is waited for, for a while
 */
async function settled(
  panel: Panel,
  restarted: boolean,
  isWhole: (recording: Recording) => boolean,
): Promise<Recording> {
  // The last try to learn of a delivery is 3.4 s after the end, the comparison 1.5 s after a restart.
  const quietMs = restarted ? 8_000 : 5_000;
  // The end of a port may be told ten seconds late, and nothing is heard until then.
  const from = Date.now() + (restarted ? 15_000 : 0);
  const until = Date.now() + PATIENCE_MS;
  return poll(
    'a recording that has settled',
    async () => {
      await sleep(300);
      if (Date.now() < from || (await quietFor(panel)) < quietMs) return null;
      const recording = await readRecording(panel);
      return isWhole(recording) || Date.now() > until ? recording : null;
    },
    300_000,
  );
}

const PATIENCE_MS = 120_000;

/** Without what the page, its frames and its workers were loaded with. */
function withoutPage(recording: Recording, origin: string): Recording {
  const rows = recording.rows.filter(({ hops }) => hops.some(({ url }) => !url.startsWith(`${origin}/`)));
  return { ...recording, rows };
}

function summary({ rows, gaps, dropped }: Recording, { log }: SoakServer): string[] {
  const preflights = log.filter(({ kind }) => kind === 'preflight').length;
  const undecided = rows.filter(({ verdict }) => verdict === 'pending' || verdict === 'undetermined').length;
  return [
    `the server had ${preflights} preflights and ${log.length - preflights} requests`,
    `rows undecided: ${undecided}, dropped: ${dropped}`,
    ...(gaps.length === 0
      ? []
      : [
          `restarts told: ${gaps.reduce((sum, { restarts }) => sum + restarts, 0)} in ${gaps.length} lines, ` +
            `rows filled in: ${gaps.reduce((sum, { filled }) => sum + (filled ?? 0), 0)}, ` +
            `not compared: ${gaps.filter(({ filled }) => filled === null).length}`,
        ]),
  ];
}
