import { useRef } from 'react';
import { usePanel } from '../panel-context.ts';
import { words } from '../text/words.ts';
import { useExportHar, useOpenHar } from './use-har-files.ts';

const down = 'M8 2.5V9.5M4.8 6.6 8 9.8 11.2 6.6M2.8 12.8H13.2';
const up = 'M8 10V3M4.8 5.9 8 2.7 11.2 5.9M2.8 12.8H13.2';

/** A recording in from a file, and out into one. */
export function HarButtons() {
  const input = useRef<HTMLInputElement>(null);
  const isEmpty = usePanel((state) => state.exchanges.size === 0);
  const open = useOpenHar();
  const exportHar = useExportHar();
  return (
    <>
      <input
        ref={input}
        id="har-input"
        type="file"
        className="off-screen"
        accept=".har,.json,application/json"
        tabIndex={-1}
        aria-hidden="true"
        data-part="har-input"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again.
          if (file !== undefined) open(file);
          currentTarget.value = '';
        }}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={words.har.import}
        title={words.har.importTitle}
        onClick={() => input.current?.click()}
      >
        <Arrow path={up} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.har.export}
        title={words.har.exportTitle}
        disabled={isEmpty}
        onClick={exportHar}
      >
        <Arrow path={down} />
      </button>
    </>
  );
}

function Arrow({ path }: { path: string }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
