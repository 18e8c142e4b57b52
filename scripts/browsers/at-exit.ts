/** Signals by which a person, a terminal that closes, or a time limit ends a run, and their numbers. */
const signals = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const;

const cleanups: (() => void)[] = [];

/**
 * Runs `cleanup` when this process ends before the returned function was called. A signal would end it with no
 * clean-up at all; so it becomes an ordinary exit, unless somebody else listens for it and is in charge.
 * @param cleanup - synchronous, as all that is done while a process ends
 */
export function atExit(cleanup: () => void): () => void {
  unlisten();
  cleanups.push(cleanup);
  listen();
  return () => {
    const at = cleanups.indexOf(cleanup);
    if (at !== -1) cleanups.splice(at, 1);
    if (cleanups.length === 0) unlisten();
  };
}

/** Again for each new one, so that it comes after what a library did meanwhile to end its own processes. */
function listen(): void {
  process.on('exit', cleanAll);
  for (const signal of names) process.on(signal, leave);
}

function unlisten(): void {
  process.off('exit', cleanAll);
  for (const signal of names) process.off(signal, leave);
}

/** The last one first: a browser is ended before its profile is removed. */
function cleanAll(): void {
  for (const cleanup of cleanups.toReversed()) cleanup();
}

function leave(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) === 1) process.exit(128 + signals[signal as keyof typeof signals]);
}

const names = Object.keys(signals) as (keyof typeof signals)[];
