import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { LAB_FOLDER } from '../settings-text.ts';
import type { Certificate } from './certificate.ts';
import { type RunningServer, startProcess } from './process-server.ts';

export interface NginxStart {
  readonly program: string;
  /** A file of `lab/nginx`, without `.conf`. */
  readonly config: string;
  /** What stands for `{name}` in that file. */
  readonly values: Readonly<Record<string, string>>;
  /** Its own, for the configuration, the cache and temporary files. */
  readonly folder: string;
  readonly port?: number | undefined;
  /** For https; http without it. */
  readonly certificate?: Certificate | undefined;
}

/** Where Debian puts it is not on everybody's PATH; `CORSCOPE_NGINX` names another one, or, empty, none. */
export function findNginx(): string | null {
  const named = process.env['CORSCOPE_NGINX'];
  if (named !== undefined) return named === '' ? null : named;
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => path.join(folder, 'nginx')).find((file) => existsSync(file)) ?? null;
}

/** A real nginx in the foreground, as one process, with all that it writes in its own folder. */
export function startNginx(start: NginxStart): Promise<RunningServer> {
  const { program, config, values, folder, port, certificate } = start;
  mkdirSync(folder, { recursive: true });
  const sign = randomUUID();
  const file = path.join(folder, 'nginx.conf');
  const inside = fill(readFileSync(path.join(LAB_FOLDER, 'nginx', `${config}.conf`), 'utf8'), values);
  return startProcess({
    program,
    name: `nginx (${config})`,
    cwd: folder,
    args: (at) => {
      writeFileSync(file, whole({ inside, sign, folder, port: at, certificate }));
      return ['-p', folder, '-e', 'stderr', '-c', file];
    },
    answers: (at) => says(certificate === undefined ? 'http:' : 'https:', at, sign),
    ...(port === undefined ? {} : { port }),
  });
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => values[name] ?? name);
}

interface Whole {
  readonly inside: string;
  readonly sign: string;
  readonly folder: string;
  readonly port: number;
  readonly certificate: Certificate | undefined;
}

const whole = (part: Whole) => `
daemon off;
master_process off;
pid ${part.folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 64; }
http {
  types { application/json json; image/svg+xml svg; text/javascript js; font/woff2 woff2; }
  access_log off;
  client_body_temp_path ${part.folder}/body;
  proxy_temp_path ${part.folder}/proxy;
  fastcgi_temp_path ${part.folder}/fastcgi;
  uwsgi_temp_path ${part.folder}/uwsgi;
  scgi_temp_path ${part.folder}/scgi;
  proxy_cache_path ${part.folder}/cache keys_zone=kept:1m;
  # What Django is to take for the address that the page asked for.
  proxy_set_header Host $http_host;
  server {
    listen 127.0.0.1:${part.port}${secured(part)};
    location = /${part.sign} { return 204; }
${part.inside}
  }
}
`;

const secured = ({ certificate: own }: Whole) =>
  own === undefined ? '' : ` ssl; ssl_certificate ${own.certificate}; ssl_certificate_key ${own.key}`;

function says(protocol: 'http:' | 'https:', port: number, sign: string): Promise<boolean> {
  const { get } = protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    // Nobody is to trust its certificate; the sign tells who it is.
    const options = { host: '127.0.0.1', port, path: `/${sign}`, agent: false, rejectUnauthorized: false };
    get(options, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 204);
    }).on('error', () => resolve(false));
  });
}
