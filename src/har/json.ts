/** Parts of parsed JSON of an unknown shape: each gives `null` for what is not of its kind, and none throws. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function record(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function string(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Some tools write numbers as text. */
export function number(value: unknown): number | null {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : null;
}
