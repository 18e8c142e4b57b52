import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningServer, startProcess } from '../../../lab/servers/process-server.ts';

/** How one of the other servers is had here: its program, and files with a rendered text in its place. */
export interface OtherServer {
  readonly id: string;
  /** Where the text is put, where there is more than one place for it. */
  readonly place?: string;
  /** `null` where it is not installed. */
  readonly program: string | null;
  /** Files to write before it starts, by name. */
  readonly files: (
    blocks: readonly string[],
    port: number,
    folder: string,
  ) => Readonly<Record<string, string>>;
  readonly args: (port: number, folder: string) => readonly string[];
  /** Arguments that only check the files. */
  readonly check: (folder: string) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Packages that are too many for everybody's set-up: what is not there is skipped. See tests/django/syntaxes/README.md. */
export const extra = fileURLToPath(new URL('../../../.tmp/syntaxes', import.meta.url));

const onPath = (name: string, ...folders: readonly string[]): string | null => {
  const all = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', ...folders];
  return all.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
};

const node = (name: string): string | null =>
  existsSync(path.join(extra, 'node/node_modules', name)) ? process.execPath : null;

const python = (name: string): string | null => {
  const program = path.join(extra, 'py/bin/python');
  const folder = path.join(extra, 'py/lib');
  const found =
    existsSync(folder) && existsSync(path.join(extra, 'py/bin', name === 'fastapi' ? 'uvicorn' : 'flask'));
  return found ? program : null;
};

const modules = path.join(extra, 'node/node_modules');

export const otherServers: readonly OtherServer[] = [
  {
    id: 'nginx',
    program: onPath('nginx'),
    files: ([http = '', server = ''], port, folder) => ({
      'nginx.conf': `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 64; }
http {
access_log off;
client_body_temp_path ${folder}/body;
proxy_temp_path ${folder}/proxy;
fastcgi_temp_path ${folder}/fastcgi;
uwsgi_temp_path ${folder}/uwsgi;
scgi_temp_path ${folder}/scgi;
${http}
server {
listen 127.0.0.1:${port};
location / {
add_header X-Total-Count 3 always;
${server}
return 200 "{}";
}
}
}
`,
    }),
    args: (_, folder) => ['-p', folder, '-e', 'stderr', '-c', path.join(folder, 'nginx.conf')],
    check: (folder) => ['-t', '-p', folder, '-e', 'stderr', '-c', path.join(folder, 'nginx.conf')],
  },
  {
    id: 'apache',
    program: onPath('apache2'),
    files: ([block = ''], port, folder) => ({
      'index.html': '{}',
      'httpd.conf': `ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/httpd.pid
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
${['mpm_event', 'authz_core', 'headers', 'setenvif', 'rewrite', 'dir', 'alias']
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')}
DocumentRoot ${folder}
AliasMatch ^/ ${folder}/index.html
<VirtualHost *>
<Directory ${folder}>
Require all granted
</Directory>
Header always set X-Total-Count 3
${block}
</VirtualHost>
`,
    }),
    args: (_, folder) => ['-f', path.join(folder, 'httpd.conf'), '-D', 'FOREGROUND'],
    check: (folder) => ['-t', '-f', path.join(folder, 'httpd.conf')],
  },
  {
    id: 'caddy',
    program: onPath('caddy'),
    files: ([block = ''], port) => ({
      Caddyfile: `{
admin off
auto_https off
}
http://127.0.0.1:${port} {
${block}
header X-Total-Count 3
respond "{}" 200
}
`,
    }),
    args: (_, folder) => ['run', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')],
    check: (folder) => ['validate', '--adapter', 'caddyfile', '--config', path.join(folder, 'Caddyfile')],
  },
  {
    id: 'express',
    program: node('express'),
    files: ([block = ''], port) => ({
      'app.cjs': `const app = require(${JSON.stringify(`${modules}/express`)})();
${block.replace("require('cors')", `require(${JSON.stringify(`${modules}/cors`)})`)}
app.use((_, response) => response.set('X-Total-Count', '3').json({}));
app.listen(${port}, '127.0.0.1');
`,
    }),
    args: (_, folder) => [path.join(folder, 'app.cjs')],
    check: (folder) => ['--check', path.join(folder, 'app.cjs')],
  },
  {
    id: 'fastify',
    program: node('fastify'),
    files: ([block = ''], port) => ({
      'app.cjs': `const fastify = require(${JSON.stringify(`${modules}/fastify`)})();
${block.replace("require('@fastify/cors')", `require(${JSON.stringify(`${modules}/@fastify/cors`)})`)}
fastify.route({
  method: ['GET', 'PUT', 'POST'],
  url: '/*',
  handler: async (_, reply) => reply.header('X-Total-Count', '3').send({}),
});
fastify.listen({ port: ${port}, host: '127.0.0.1' });
`,
    }),
    args: (_, folder) => [path.join(folder, 'app.cjs')],
    check: (folder) => ['--check', path.join(folder, 'app.cjs')],
  },
  {
    id: 'starlette',
    program: python('fastapi'),
    files: ([block = '']) => ({
      'main.py': `from fastapi import FastAPI, Response

app = FastAPI()


@app.api_route("/{path:path}", methods=["GET", "PUT", "POST"])
def items(path: str, response: Response):
    response.headers["X-Total-Count"] = "3"
    return {}


${block}
`,
    }),
    args: (port, folder) => ['-m', 'uvicorn', '--app-dir', folder, '--port', String(port), 'main:app'],
    check: (folder) => ['-m', 'py_compile', path.join(folder, 'main.py')],
  },
  {
    id: 'flask-cors',
    program: python('flask'),
    files: ([block = '']) => ({
      'app.py': `from flask import Flask

app = Flask(__name__)


@app.route("/<path:path>", methods=["GET", "PUT", "POST"])
def items(path):
    return {}, 200, {"X-Total-Count": "3"}


${block}
`,
    }),
    args: (port, folder) => [
      '-m',
      'flask',
      '--app',
      path.join(folder, 'app.py'),
      'run',
      '--port',
      String(port),
    ],
    check: (folder) => ['-m', 'py_compile', path.join(folder, 'app.py')],
  },
  {
    id: 'rack-cors',
    program: hasRuby() ? onPath('ruby') : null,
    files: ([block = ''], port) => ({
      'config.rb': `require 'rack'
require 'rack/cors'
require 'webrick'

# What an initializer finds in a Rails application.
module Rails
  def self.application = self
  def self.config = self
  def self.middleware = self
  def self.insert_before(_place, _middleware, &block) = @policy = block
  def self.policy = @policy
end

${block}

app = Rack::Cors.new(->(_env) { [200, { 'X-Total-Count' => '3' }, ['{}']] }, &Rails.policy)
Rack::Handler::WEBrick.run(app, Host: '127.0.0.1', Port: ${port})
`,
    }),
    args: (_, folder) => [path.join(folder, 'config.rb')],
    check: (folder) => ['-c', path.join(folder, 'config.rb')],
  },
];

/** The same servers with a rendered text in other places of their files, each with whether the server takes it there. */
export const otherPlaces: readonly { readonly server: OtherServer; readonly taken: boolean }[] = [
  {
    taken: false,
    server: moved('nginx', 'server', 'nginx.conf', (text) =>
      text.replace('location / {\n', '').replace('return 200 "{}";\n}\n', 'return 200 "{}";\n'),
    ),
  },
  {
    taken: true,
    server: moved('apache', 'Directory', 'httpd.conf', (text, [block = '']) =>
      text.replace(block, '').replace('Require all granted\n', (line) => `${line}${block}\n`),
    ),
  },
];

function moved(
  id: string,
  place: string,
  file: string,
  move: (text: string, blocks: readonly string[]) => string,
): OtherServer {
  const server = otherServers.find((one) => one.id === id);
  if (server === undefined) throw new Error(id);
  return {
    ...server,
    place,
    files: (blocks, port, folder) => {
      const files = server.files(blocks, port, folder);
      return { ...files, [file]: move(files[file] ?? '', blocks) };
    },
  };
}

function hasRuby(): boolean {
  return existsSync('/usr/share/rubygems-integration/all/gems') && onPath('ruby') !== null;
}

export interface Configured {
  readonly folder: string;
  readonly start: () => Promise<RunningServer>;
  readonly remove: () => void;
}

/** Writes the files of a server in a folder of its own. */
export function configure(server: OtherServer, blocks: readonly string[]): Configured {
  const folder = mkdtempSync(path.join(tmpdir(), 'corscope-syntax-'));
  const write = (port: number) => {
    for (const [name, text] of Object.entries(server.files(blocks, port, folder))) {
      writeFileSync(path.join(folder, name), text);
    }
  };
  write(8099);
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    start: () =>
      startProcess({
        program: server.program ?? '',
        name: server.id,
        cwd: folder,
        args: (port) => {
          write(port);
          return server.args(port, folder);
        },
        answers: async (port) => {
          try {
            const answer = await fetch(`http://127.0.0.1:${port}/x`);
            return answer.headers.get('x-total-count') === '3';
          } catch {
            return false;
          }
        },
      }),
  };
}
