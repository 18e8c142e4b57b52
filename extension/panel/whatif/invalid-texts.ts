import { createContext, useCallback, useState } from 'react';

/** A text that cannot be tried, where it stands and why. */
export interface InvalidText {
  /** Name of the box. */
  readonly label: string;
  readonly text: string;
  readonly why: string;
}

/** Says what stands in a text box and cannot be tried; `null` where all is well. */
export type ReportInvalid = (id: string, invalid: InvalidText | null) => void;

export const InvalidTexts = createContext<ReportInvalid>(() => {});

/** Keeps the texts that cannot be tried. */
export function useInvalidTexts(): {
  readonly texts: readonly InvalidText[];
  readonly report: ReportInvalid;
} {
  const [invalid, setInvalid] = useState<ReadonlyMap<string, InvalidText>>(none);
  const report = useCallback<ReportInvalid>((id, text) => {
    setInvalid((before) => {
      if (text !== null) return new Map(before).set(id, text);
      return before.has(id) ? new Map([...before].filter(([one]) => one !== id)) : before;
    });
  }, []);
  return { texts: [...invalid.values()], report };
}

const none: ReadonlyMap<string, InvalidText> = new Map();
