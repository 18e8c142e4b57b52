import { createContext, useCallback, useState } from 'react';

/** Says of a text box whether what stands in it cannot be tried, so that there is something to take back. */
export type ReportInvalid = (id: string, isInvalid: boolean) => void;

export const InvalidTexts = createContext<ReportInvalid>(() => {});

/** Keeps which boxes hold a text that cannot be tried. */
export function useInvalidTexts(): { readonly any: boolean; readonly report: ReportInvalid } {
  const [invalid, setInvalid] = useState<ReadonlySet<string>>(none);
  const report = useCallback<ReportInvalid>((id, isInvalid) => {
    setInvalid((before) => {
      if (before.has(id) === isInvalid) return before;
      return isInvalid ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id));
    });
  }, []);
  return { any: invalid.size > 0, report };
}

const none: ReadonlySet<string> = new Set();
