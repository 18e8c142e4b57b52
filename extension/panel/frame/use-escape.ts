import { usePanel } from '../panel-context.ts';

/**
 * Whether Esc is the panel's to use. In Firefox it is the toolbox's: the split console opens with it before the
 * panel hears of the key, whatever the panel does with it, and one key is not to do two things.
 */
export function useEscape(): boolean {
  return usePanel((state) => state.recording?.browser !== 'firefox');
}
