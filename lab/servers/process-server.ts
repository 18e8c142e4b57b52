import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from '../../scripts/browsers/at-exit.ts';
import { serverPort } from '../../scripts/set-up/free-port.mjs';

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** A program that becomes a server on a port of this machine. */
export interface ServerProgram {
  readonly program: string;
  /** Said in messages, such as `Django (healthy)`. */
  readonly name: string;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args: (port: number) => readonly string[];
  /** The port to try first; any free one without it. */
  readonly port?: number;
  /** Whether it is this very program that answers on the port: another one might have been faster. */
  readonly answers: (port: number, output: () => string) => Promise<boolean>;
}

const startTimeoutMs = 60_000;

/**
 * Starts a server and waits until it answers. Between finding a port free and listening on it another program may
 * take it: then the server ends, and the next free port is tried.
 */
export async function startProcess(server: ServerProgram): Promise<RunningServer> {
  let said = '';
  for (let tries = 0; tries < 4; tries += 1) {
    // Not one that is handed out to whoever asks for any: it has to be free still when the server is restarted.
    const port = tries === 0 && server.port !== undefined ? server.port : await serverPort();
    const attempt = launch(server, port);
    if (await isUp(server, attempt, port)) return { port, stop: () => stop(attempt.child) };
    await stop(attempt.child);
    said = attempt.output.text.trim();
  }
  throw new Error(`${server.name} did not start:\n${said.slice(-2_000)}`);
}

interface Attempt {
  readonly child: ChildProcess;
  readonly output: { text: string };
}

function launch({ program, cwd, env = {}, args }: ServerProgram, port: number): Attempt {
  const child = spawn(program, [...args(port)], {
    cwd,
    env: { ...process.env, ...env },
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

async function isUp(server: ServerProgram, { child, output }: Attempt, port: number): Promise<boolean> {
  const end = Date.now() + startTimeoutMs;
  while (Date.now() < end && isRunning(child)) {
    if (await server.answers(port, () => output.text)) return isRunning(child);
    await sleep(50);
  }
  return false;
}

const isRunning = ({ pid, exitCode, signalCode }: ChildProcess) =>
  pid !== undefined && exitCode === null && signalCode === null;

async function stop(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(patience);
}
