import { readFileSync } from 'node:fs';
import { run, which } from './command.mjs';
import { progress } from './progress.mjs';

/** Whether packages of the distribution may be installed here without asking: Debian or a descendant, as root. */
export function canInstallDebianPackages() {
  return process.getuid?.() === 0 && which('apt-get') !== null && isDebianLike();
}

/** @returns {Promise<boolean>} whether apt-get says that it is installed */
export async function installDebianPackage(name) {
  progress(`installing the Debian package ${name}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const patiently = ['-o', 'DPkg::Lock::Timeout=300']; // another apt may be at work
  await run('apt-get', [...patiently, 'update', '-qq'], { env });
  return run('apt-get', [...patiently, 'install', '-y', '-qq', name], { env });
}

function isDebianLike() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
