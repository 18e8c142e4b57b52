import type { CallSite } from '../../src/exchange/exchange.ts';

interface Frame {
  readonly url?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly functionName?: string;
}

interface Stack {
  readonly callFrames?: readonly Frame[];
  /** What was on the stack before the last `await`, timer or event. */
  readonly parent?: Stack;
}

/**
 * Where the page's own code made a request, from the initiator that Chromium adds to its HAR entries; the
 * first frame that is a script's. Firefox adds none.
 *
 * @returns `null` where the entry does not tell: markup, the browser itself, another browser
 */
export function callSiteOf(entry: unknown): CallSite | null {
  const { _initiator: initiator } = entry as { _initiator?: { stack?: Stack } };
  for (let stack = initiator?.stack; stack !== undefined; stack = stack.parent) {
    for (const { url = '', lineNumber, columnNumber, functionName = '' } of stack.callFrames ?? []) {
      if (!/^(https?|file|webpack|blob):/.test(url) || lineNumber === undefined) continue;
      return {
        url,
        // The protocol counts from 0.
        line: lineNumber + 1,
        column: (columnNumber ?? 0) + 1,
        functionName: functionName === '' ? null : functionName,
        original: null,
      };
    }
  }
  return null;
}
