import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from '../at-exit.ts';
import type { LaunchOptions } from '../driver.ts';
import { poll } from '../poll.ts';
import { newProfile } from '../profile.ts';
import { Marionette } from './marionette.ts';
import { writePreferences } from './preferences.ts';

export interface Started {
  readonly marionette: Marionette;
  close(): Promise<void>;
}

export async function start(options: LaunchOptions): Promise<Started> {
  const profile = newProfile();
  writePreferences(profile.path, options);
  const child = spawn(options.path, [...flags(options), '--profile', profile.path, 'about:blank'], {
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2_000);
  });
  child.on('error', (error) => {
    said += error.message;
  });
  profile.removeAtExit();
  const cancel = atExit(() => child.kill('SIGKILL'));
  const close = async (marionette?: Marionette) => {
    await quit(child, marionette);
    cancel();
    profile.remove();
  };
  try {
    const port = await poll('Firefox', () => portOf(profile.path, child), 60_000);
    const marionette = await Marionette.connect(port);
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await marionette.send('WebDriver:SetTimeouts', { script: 90_000, pageLoad: 60_000 });
    return { marionette, close: () => close(marionette) };
  } catch (error) {
    await close();
    throw new Error(`Firefox did not start: ${said}`, { cause: error });
  }
}

const flags = ({ headless }: LaunchOptions) => [
  '--no-remote',
  '--new-instance',
  '--marionette',
  // Without it Marionette may not leave the page for the browser's own windows.
  '--remote-allow-system-access',
  ...(headless ? ['--headless'] : []),
];

function portOf(profile: string, child: ChildProcess): number | null {
  if (hasEnded(child)) return null;
  return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')) || null;
}

async function quit(child: ChildProcess, marionette: Marionette | undefined): Promise<void> {
  if (child.pid === undefined) return;
  const quitting = marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] });
  await Promise.race([quitting?.catch(() => {}), sleep(4_000)]);
  for (let tries = 0; tries < 40 && !hasEnded(child); tries += 1) await sleep(100);
  if (!hasEnded(child)) child.kill('SIGKILL');
  marionette?.close();
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;
