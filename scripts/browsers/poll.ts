import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until there is something; an error while asking counts as nothing yet, and is told at the end. */
export async function poll<Value>(
  what: string,
  find: () => Value | null | undefined | false | Promise<Value | null | undefined | false>,
  timeoutMs = 15_000,
): Promise<Value> {
  const end = Date.now() + timeoutMs;
  let trouble: unknown;
  do {
    try {
      const found = await find();
      if (found !== null && found !== undefined && found !== false) return found;
    } catch (error) {
      trouble = error;
    }
    await sleep(50);
  } while (Date.now() < end);
  throw new Error(`${what}: not after ${timeoutMs / 1000} s`, { cause: trouble });
}
