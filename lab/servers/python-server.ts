import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningServer, startProcess } from './process-server.ts';

export type { RunningServer };

export interface PythonServer {
  readonly python: string;
  /** Said in messages, such as `Django (healthy)`. */
  readonly name: string;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args: (port: number) => readonly string[];
  /** The port to try first; any free one without it. */
  readonly port?: number | undefined;
}

/** Starts a Python server that logs the paths it is asked for. */
export function startPythonServer({ python, env, port, ...server }: PythonServer): Promise<RunningServer> {
  return startProcess({
    ...server,
    ...(port === undefined ? {} : { port }),
    program: python,
    env: { PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1', ...env },
    answers,
  });
}

/** Asks for a path that cannot be known to others, until the server's own log tells of it. */
async function answers(port: number, output: () => string): Promise<boolean> {
  const path = `/is-it-you-${randomUUID()}`;
  try {
    await (await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })).arrayBuffer();
  } catch {
    return false; // not listening yet
  }
  await sleep(30);
  return output().includes(path);
}
