import { browser } from './api.ts';

/**
 * `storage.session`: survives the death of the background, is never written to disk and goes with the
 * browser. One key a record: a read-modify-write of one large value loses half of it when killed.
 */
export async function readAll(keys?: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.session.get(keys === undefined ? null : [...keys]);
}

/** @returns false when the quota (10 MiB for the whole extension) is used up; nothing was written then */
export async function write(records: Readonly<Record<string, unknown>>): Promise<boolean> {
  try {
    await browser.storage.session.set(records);
    return true;
  } catch {
    return false;
  }
}

export async function remove(keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.session.remove([...keys]);
}
