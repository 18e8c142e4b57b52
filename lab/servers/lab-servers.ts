import path from 'node:path';
import type { DjangoServer, NginxServer, Server } from '../scenario.ts';
import { settingsText } from '../settings-text.ts';
import { type Certificate, findOpenssl, makeCertificate } from './certificate.ts';
import { startDjango } from './django.ts';
import { startServerThatHangsUp } from './hangs-up.ts';
import { startIdentityProvider } from './identity-provider.ts';
import { findNginx, startNginx } from './nginx.ts';
import { Pool } from './pool.ts';
import type { RunningServer } from './process-server.ts';
import { startProxy } from './proxy.ts';
import { startPythonServer } from './python-server.ts';
import { isSecured, keyOf } from './server-key.ts';

export interface LabServersOptions {
  readonly python: string;
  readonly log: (line: string) => void;
  /** For what the servers write. */
  readonly folder: string;
  /** What file servers serve. */
  readonly files: string;
  /** Other words for those of the paths. */
  readonly words: Readonly<Record<string, string>>;
  /** For every Django. */
  readonly env: Readonly<Record<string, string>>;
  /** A port that was free a moment ago, and that nobody here will take. */
  readonly closedPort: number;
}

/** A laptop has room for these at once. */
const mostServers = 12;

/** The servers of one lab, each started when it is first needed. */
export class LabServers {
  private readonly pool = new Pool(mostServers);
  private readonly edits = new Map<string, (text: string) => string>();
  private readonly nginx = findNginx();
  private readonly openssl = findOpenssl();
  private certificate: Certificate | null = null;
  private readonly options: LabServersOptions;

  constructor(options: LabServersOptions) {
    this.options = options;
  }

  async portOf(server: Server): Promise<number> {
    if (server.kind === 'nobody') return this.options.closedPort;
    // Who is behind is asked for each time, so that it still runs.
    const behind = await this.behind(server);
    const running = await this.pool.get(keyOf(server), (port) => this.start(server, behind, port));
    return running.port;
  }

  whyNot(server: Server): string | null {
    if (server.kind === 'nginx' && this.nginx === null) return 'nginx is not installed here';
    if (isSecured(server) && this.openssl === null) return 'openssl is not installed here';
    const django = server.kind === 'nginx' ? server.upstream : server;
    const needsGunicorn = django?.kind === 'django' && django.by === 'gunicorn';
    return needsGunicorn && process.platform === 'win32' ? 'gunicorn does not run on Windows' : null;
  }

  async changeSettings(server: Server, edit: ((text: string) => string) | null): Promise<void> {
    const django = server.kind === 'nginx' ? server.upstream : server;
    if (django?.kind !== 'django') throw new Error(`a server of kind ${server.kind} has no settings.py`);
    if (edit === null) this.edits.delete(keyOf(django));
    else this.edits.set(keyOf(django), edit);
    const behind = await this.behind(django);
    const before = (await this.pool.get(keyOf(django), (port) => this.start(django, behind, port))).port;
    const after = await this.pool.restart(keyOf(django), (port) => this.start(django, behind, port));
    if (after.port !== before) throw new Error(`port ${before} was taken while Django was restarted`);
  }

  stop(): Promise<void> {
    return this.pool.stopAll();
  }

  /** The origin of the server that another one passes requests or people on to. */
  private async behind(server: Server): Promise<string> {
    const { closedPort } = this.options;
    if (server.kind === 'nginx')
      return `http://127.0.0.1:${server.upstream === undefined ? closedPort : await this.portOf(server.upstream)}`;
    if (server.kind === 'django' && server.elsewhere !== undefined) {
      const host = server.elsewhere.kind === 'identity-provider' ? 'login.localhost' : '127.0.0.1';
      return `http://${host}:${await this.portOf(server.elsewhere)}`;
    }
    return `http://127.0.0.1:${closedPort}`;
  }

  private start(server: Exclude<Server, { kind: 'nobody' }>, behind: string, port: number | undefined) {
    this.options.log(`starting ${keyOf(server)}`);
    switch (server.kind) {
      case 'django':
        return this.startDjango(server, behind, port);
      case 'nginx':
        return this.startNginx(server, behind, port);
      case 'files':
        return this.startFiles(port);
      case 'identity-provider':
        return startIdentityProvider();
      case 'proxy-without-upstream':
        return startProxy(this.options.closedPort);
      case 'hangs-up':
        return startServerThatHangsUp();
    }
  }

  private startDjango(
    server: DjangoServer,
    behind: string,
    port: number | undefined,
  ): Promise<RunningServer> {
    const { python, env, words, files, folder } = this.options;
    const edit = this.edits.get(keyOf(server));
    return startDjango({
      python,
      server,
      env: { ...env, LAB_ELSEWHERE: behind, LAB_FILES: files, LAB_WORDS: JSON.stringify(words) },
      settingsText: edit?.(settingsText(server.settings)),
      folder: path.join(folder, 'settings'),
      port,
    });
  }

  private startNginx(server: NginxServer, upstream: string, port: number | undefined) {
    const { words, files, folder } = this.options;
    if (this.nginx === null) throw new Error('nginx is not installed here');
    const values = { ...words, upstream, folder: files };
    return startNginx({
      program: this.nginx,
      config: server.config,
      values,
      folder: path.join(folder, keyOf(server)),
      port,
      certificate: isSecured(server) ? this.ownCertificate() : undefined,
    });
  }

  private ownCertificate(): Certificate {
    if (this.openssl === null) throw new Error('openssl is not installed here');
    this.certificate ??= makeCertificate(this.openssl, this.options.folder);
    return this.certificate;
  }

  private startFiles(port: number | undefined): Promise<RunningServer> {
    const { python, files } = this.options;
    const args = (at: number) => ['-m', 'http.server', '--bind', '127.0.0.1', String(at)];
    return startPythonServer({ python, name: 'the static host', cwd: files, args, port });
  }
}
