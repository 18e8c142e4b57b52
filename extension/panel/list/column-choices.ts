import { type ColumnId, columns } from './columns.ts';

/** What a person made of the columns. */
export interface ColumnChoices {
  /** CSS pixels, of those that were resized. */
  readonly sizes: Readonly<Partial<Record<ColumnId, number>>>;
  /** Of those that were shown or hidden by hand. */
  readonly visible: Readonly<Partial<Record<ColumnId, boolean>>>;
}

export const noChoices: ColumnChoices = { sizes: {}, visible: {} };

const key = 'corscope-columns';

/** What was chosen last time; a storage that is closed or holds something else is as good as empty. */
export function readChoices(): ColumnChoices {
  try {
    return parseChoices(localStorage.getItem(key));
  } catch {
    return noChoices;
  }
}

export function keepChoices(choices: ColumnChoices): void {
  try {
    localStorage.setItem(key, JSON.stringify(choices));
  } catch {
    // They hold for as long as the panel is open, then.
  }
}

/** Only what is a column and a plausible size of one is taken. */
export function parseChoices(text: string | null): ColumnChoices {
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(text ?? 'null');
  } catch {
    return noChoices;
  }
  const { sizes, visible } = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as {
    [part: string]: unknown;
  };
  const read = <Value>(part: unknown, fits: (value: unknown, least: number) => value is Value) => {
    const from = (typeof part === 'object' && part !== null ? part : {}) as { [id: string]: unknown };
    const found: Partial<Record<ColumnId, Value>> = {};
    for (const { id, least } of columns) {
      const value = from[id];
      if (fits(value, least)) found[id] = value;
    }
    return found;
  };
  return {
    sizes: read(
      sizes,
      (value, least): value is number => typeof value === 'number' && value >= least && value <= 4_000,
    ),
    visible: read(visible, (value, _): value is boolean => typeof value === 'boolean'),
  };
}
