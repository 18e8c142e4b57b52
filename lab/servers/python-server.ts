import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from '../../scripts/browsers/at-exit.ts';
import { freePort } from '../../scripts/set-up/free-port.mjs';

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

export interface PythonServer {
  readonly python: string;
  /** Said in messages, such as `Django (healthy)`. */
  readonly name: string;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args: (port: number) => readonly string[];
}

const startTimeoutMs = 60_000;

/**
 * Starts a server on a free port and waits until it answers. Between finding a port free and listening on it
 * another program may take it: then the server ends, and the next free port is tried.
 */
export async function startPythonServer(server: PythonServer): Promise<RunningServer> {
  let said = '';
  for (let tries = 0; tries < 4; tries += 1) {
    const port = await freePort();
    const attempt = launch(server, port);
    if (await answers(attempt, port)) return { port, stop: () => stop(attempt.child) };
    await stop(attempt.child);
    said = attempt.output.text.trim();
  }
  throw new Error(`${server.name} did not start:\n${said.slice(-2_000)}`);
}

interface Attempt {
  readonly child: ChildProcess;
  readonly output: { text: string };
}

function launch({ python, cwd, env = {}, args }: PythonServer, port: number): Attempt {
  const child = spawn(python, [...args(port)], {
    cwd,
    env: { ...process.env, PYTHONUNBUFFERED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { text: '' };
  const keep = (chunk: Buffer) => {
    output.text = (output.text + chunk.toString()).slice(-8_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', (error) => {
    output.text += error.message;
  });
  // A lab that is not stopped properly still leaves no server behind.
  child.once(
    'exit',
    atExit(() => child.kill('SIGKILL')),
  );
  return { child, output };
}

/**
 * Asks for a path that cannot be known to others, until the server's own log tells of it: an answer alone
 * might come from another program that was faster on that port.
 */
async function answers({ child, output }: Attempt, port: number): Promise<boolean> {
  const path = `/is-it-you-${randomUUID()}`;
  const end = Date.now() + startTimeoutMs;
  while (
    Date.now() < end &&
    child.exitCode === null &&
    child.signalCode === null &&
    child.pid !== undefined
  ) {
    try {
      await (await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })).arrayBuffer();
    } catch {
      // Not listening yet.
    }
    await sleep(30);
    if (output.text.includes(path)) return true;
    await sleep(50);
  }
  return false;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(patience);
}
