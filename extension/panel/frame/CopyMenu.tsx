import { useCallback, useRef, useState } from 'react';
import type { JudgedExchange } from '../../../src/exchange/exchange.ts';
import { CaretIcon, CopyIcon } from '../parts/icons.tsx';
import { words } from '../text/words.ts';
import { useExchangeMenu } from './exchange-menu.ts';
import { Menu, type OpenMenu } from './Menu.tsx';

/** The menu of a request as a button, for those who look for one. */
export function CopyMenu({ exchange }: { exchange: JudgedExchange }) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<OpenMenu | null>(null);
  const itemsOf = useExchangeMenu();
  const close = useCallback(() => setOpened(null), []);
  const open = (): void => {
    const box = button.current?.getBoundingClientRect();
    if (box === undefined) return;
    button.current?.focus();
    const place = { x: box.left, y: box.bottom + 2, above: box.top - 2 };
    setOpened({ items: itemsOf(exchange), place });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="menu-button"
        data-part="copy-menu"
        title={`${words.menu.title} (Shift F10)`}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        onClick={() => (opened === null ? open() : close())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          open();
        }}
      >
        <CopyIcon />
        <span>{words.menu.button}</span>
        <CaretIcon />
      </button>
      {opened !== null && <Menu label={words.menu.label} {...opened} onClose={close} />}
    </>
  );
}
