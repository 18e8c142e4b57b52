import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Certificate {
  /** Files in PEM. */
  readonly certificate: string;
  readonly key: string;
}

/** `openssl`, which most systems have. */
export function findOpenssl(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, 'openssl')).find((file) => existsSync(file)) ?? null;
}

/** One that nobody trusts, for the names of this machine, good for a day. */
export function makeCertificate(openssl: string, folder: string): Certificate {
  const [certificate, key] = [path.join(folder, 'certificate.pem'), path.join(folder, 'key.pem')];
  const names = 'subjectAltName=DNS:localhost,DNS:api.localhost,IP:127.0.0.1';
  const args = [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'],
    ...['-addext', names, '-keyout', key, '-out', certificate],
  ];
  const { status, stderr } = spawnSync(openssl, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl made no certificate: ${stderr}`);
  return { certificate, key };
}
