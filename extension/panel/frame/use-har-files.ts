import type { DragEvent } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { version } from '../../../package.json';
import { type HarFile, harText, readHarFile } from '../har-file.ts';
import { useListView, usePanelStore } from '../panel-context.ts';
import { createListSelector } from '../selectors.ts';
import type { PanelState } from '../store.ts';
import { words } from '../text/words.ts';

/** A file of a HAR opened; what is wrong with it is said, and nothing that is shown is lost by it. */
export function useOpenHar(): (file: File) => void {
  const store = usePanelStore();
  return useCallback(
    (file) => {
      const { showFile, fileFailed, say } = store.getState();
      say(words.har.reading(file.name));
      const open = (text: string): void => {
        const read = readHarFile(file.name, text);
        if (read.ok) showFile(read.file);
        else fileFailed(file.name, read.problem);
        say(read.ok ? openedWith(read.file, store.getState()) : null);
      };
      file.text().then(open, () => {
        fileFailed(file.name, words.har.unreadable);
        say(null);
      });
    },
    [store],
  );
}

/** How many rows the list has now, and of what: a filter that is still set narrows it. */
function openedWith({ entries }: HarFile, state: PanelState): string {
  const { shown, counts } = createListSelector()(state);
  return words.har.opened(shown, entries, state.showSameOrigin ? 0 : counts.sameOrigin);
}

/** Everything that the list holds, hidden rows as well, as a file of the browser's downloads. */
export function useExportHar(): () => void {
  const store = usePanelStore();
  const { siblings } = useListView();
  return () => {
    const { exchanges, imported, recording, say } = store.getState();
    const browser = imported?.writer ?? recording?.browser ?? 'other';
    const text = harText(exchanges.values(), siblings, browser, version);
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `corscope-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.har`;
    link.click();
    // The browser takes it from there in a task of its own.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    say(words.har.exported(exchanges.size));
  };
}

/** Files may be dropped anywhere on the panel; what would otherwise happen is that the panel becomes the file. */
export function useDropHar() {
  const open = useOpenHar();
  const [over, setOver] = useState(false);
  const handlers = useMemo(() => {
    const hasFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
    return {
      onDragOver: (event: DragEvent) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const { currentTarget, relatedTarget } = event;
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) open(file);
      },
    };
  }, [open]);
  return { over, handlers };
}
