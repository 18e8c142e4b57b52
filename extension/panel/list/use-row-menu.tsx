import { type KeyboardEvent, type MouseEvent, type ReactNode, useCallback, useState } from 'react';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { useExchangeMenu } from '../frame/exchange-menu.ts';
import { Menu, type MenuPlace, type OpenMenu } from '../frame/Menu.tsx';
import { words } from '../text/words.ts';

interface Open extends OpenMenu {
  readonly id: string;
}

export interface RowMenu {
  /** Of the row whose menu is open. */
  readonly id: string | null;
  readonly menu: ReactNode;
  readonly onContextMenu: (event: MouseEvent) => void;
  /** @returns whether the key opened it */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/**
 * The menu of a row, by the mouse on any, by the keyboard on the current one.
 *
 * @param find - the exchange of a row, by its id
 */
export function useRowMenu(
  current: string | null,
  find: (id: string) => JudgedExchange | undefined,
): RowMenu {
  const [open, setOpen] = useState<Open | null>(null);
  const itemsOf = useExchangeMenu();
  const close = useCallback(() => setOpen(null), []);

  const openAt = (exchange: JudgedExchange, place: MenuPlace): void =>
    setOpen({ id: exchange.id, items: itemsOf(exchange), place });
  const openBelow = (grid: Element): void => {
    const exchange = current === null ? undefined : find(current);
    const box = grid.querySelector('[data-current]')?.getBoundingClientRect();
    if (exchange === undefined || box === undefined) return;
    openAt(exchange, { x: box.left + 24, y: box.bottom, above: box.top });
  };
  return {
    id: open?.id ?? null,
    menu: open !== null && (
      <Menu label={words.menu.label} items={open.items} place={open.place} onClose={close} />
    ),
    onContextMenu: (event) => {
      event.preventDefault();
      const row = event.target instanceof Element ? event.target.closest('[data-exchange-id]') : null;
      const id = row?.getAttribute('data-exchange-id') ?? null;
      const exchange = id === null ? undefined : find(id);
      // Without a row under it the event comes from the keyboard: the grid has the focus, not a row.
      if (exchange === undefined) return openBelow(event.currentTarget);
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus({ preventScroll: true });
      openAt(exchange, { x: event.clientX, y: event.clientY });
    },
    onKey: (event) => {
      if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return false;
      event.preventDefault();
      openBelow(event.currentTarget);
      return true;
    },
  };
}
