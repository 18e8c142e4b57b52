import { useEffect, useRef } from 'react';
import { useTakeKey } from './use-take-key.ts';

export interface PanelKeys {
  readonly focusFilter: () => void;
  readonly showKeys: () => void;
  readonly toggleRecording: () => void;
  /** @returns false when there was nothing to close */
  readonly closeDetail: () => boolean;
}

/**
 * The keys that work anywhere in the panel.
 *
 * They are taken on `body` and stopped there: Chromium's DevTools listens on the panel's document and
 * hands what reaches it to DevTools itself, where Esc opens the drawer and Ctrl+E records another panel.
 */
export function usePanelKeys(keys: PanelKeys): void {
  const take = useTakeKey();
  const latest = useRef({ keys, take });
  useEffect(() => {
    latest.current = { keys, take };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      if (handle(event, latest.current.keys)) latest.current.take(event);
    };
    document.body.addEventListener('keydown', onKeyDown);
    return () => document.body.removeEventListener('keydown', onKeyDown);
  }, []);
}

function handle(event: KeyboardEvent, keys: PanelKeys): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'e' || event.shiftKey) return false;
    keys.toggleRecording();
    return true;
  }
  if (event.key === 'Escape') return keys.closeDetail();
  if (isTyping(event.target)) return false;
  if (event.key === 'Backspace') return keys.closeDetail();
  if (event.key === '/') keys.focusFilter();
  else if (event.key === '?') keys.showKeys();
  else return false;
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement;
}
