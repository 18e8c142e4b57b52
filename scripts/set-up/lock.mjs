import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from './paths.mjs';
import { progress } from './progress.mjs';

const file = inProject('.cache/set-up.lock');
const beatMs = 2_000;
/** A holder beats every 2 s; silent for this long, it is gone even if its process id lives again as another program. */
const silentMs = 60_000;

/** Lets one set-up at a time work on this clone; the next one waits, then finds all done. */
export async function withLock(work) {
  await acquire();
  const heart = setInterval(beat, beatMs);
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(heart);
    process.off('exit', release);
    release();
  }
}

/**
 * The program that the holder runs now. A holder that is killed leaves it running (pip, say), and the next one
 * must not begin while it still writes.
 */
export function childOfHolder(pid) {
  try {
    if (readFileSync(file, 'utf8').split(' ')[0] === String(process.pid))
      writeFileSync(file, `${process.pid} ${pid}`);
  } catch {
    // Not under the lock.
  }
}

async function acquire() {
  mkdirSync(inProject('.cache'), { recursive: true });
  for (let waiting = false; ; waiting = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isStale()) takeAway();
    else {
      if (!waiting) progress('waiting for another set-up of this clone to end');
      await sleep(500);
    }
  }
}

function isStale() {
  try {
    if (Date.now() - statSync(file).mtimeMs > silentMs) return true;
    const processes = readFileSync(file, 'utf8').split(' ').map(Number);
    return processes.every((pid) => pid > 0 && !isAlive(pid));
  } catch {
    return false; // just released: the next try gets it
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Renamed before it is removed: of two that find the same stale lock only one succeeds in this. */
function takeAway() {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another one was faster.
  }
}

function beat() {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Removed by hand: the work goes on.
  }
}
