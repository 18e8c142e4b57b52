import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DjangoServer } from '../scenario.ts';
import { LAB_FOLDER } from '../settings-text.ts';
import { type RunningServer, startPythonServer } from './python-server.ts';

export interface DjangoStart {
  readonly python: string;
  readonly server: DjangoServer;
  /** What the settings read: `LAB_ORIGIN` and the like. */
  readonly env: Readonly<Record<string, string>>;
  /** The whole text of a settings.py to run with instead of the module in `lab/settings`. */
  readonly settingsText?: string | undefined;
  /** A folder for that text. */
  readonly folder: string;
  readonly port?: number | undefined;
}

let copies = 0;

/** Starts Django, by runserver or by gunicorn, with one settings module. */
export function startDjango(start: DjangoStart): Promise<RunningServer> {
  const { python, server, port } = start;
  const { module, env } = settingsOf(start);
  return startPythonServer({
    python,
    name: `Django (${server.settings})`,
    cwd: LAB_FOLDER,
    env: { ...start.env, ...env, DJANGO_SETTINGS_MODULE: module },
    args: (at) => (server.by === 'gunicorn' ? gunicorn(at) : runserver(at)),
    port,
  });
}

const runserver = (port: number) => ['manage.py', 'runserver', '--noreload', `127.0.0.1:${port}`];

const gunicorn = (port: number) => [
  ...['-m', 'gunicorn', 'project.wsgi', '--bind', `127.0.0.1:${port}`],
  ...['--workers', '1', '--threads', '4', '--access-logfile', '-', '--graceful-timeout', '1'],
  // As where the proxy is another machine: gunicorn itself believes what one on this machine says of TLS.
  ...['--forwarded-allow-ips', '192.0.2.1'],
  // In the person's own folder the lab leaves nothing behind.
  ...['--no-control-socket'],
];

/** A module's name is used once: Python would find the compiled text of the one before. */
function settingsOf({ server, settingsText, folder }: DjangoStart) {
  if (settingsText === undefined) return { module: `settings.${server.settings}`, env: {} };
  copies += 1;
  const module = `settings_copy_${copies}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${module}.py`), settingsText);
  return { module, env: { PYTHONPATH: folder } };
}
