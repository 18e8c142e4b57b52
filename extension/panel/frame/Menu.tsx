import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { moveInMenu } from './move-in-menu.ts';
import { useTakeKey } from './use-take-key.ts';

/** One line of a menu; `null` between two is a line. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly disabled?: boolean;
  /** For lines that are switched on and off. */
  readonly checked?: boolean;
  readonly run: () => void;
}

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  /** Where the menu goes when there is no room below `y`: the top of what it belongs to. */
  readonly above?: number;
}

/** Made when it is opened: what comes in meanwhile does not change it under the reader's hand. */
export interface OpenMenu {
  readonly items: readonly (MenuItem | null)[];
  readonly place: MenuPlace;
}

interface Props extends OpenMenu {
  readonly label: string;
  /** A line of it was chosen, or it was left; the focus has been given back by then. */
  readonly onClose: () => void;
}

/** A menu of the panel's own, as browsers give extensions none inside of DevTools. It takes the focus. */
export function Menu({ label, items, place, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const takeKey = useTakeKey();
  const latest = useRef(onClose);
  latest.current = onClose;

  const close = (): void => {
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    latest.current();
  };

  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    opener.current ??= document.activeElement;
    // Above everything, and not cut off by the pane that it was opened in.
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const { x, y, above = y } = place;
    const top = y + height > innerHeight - 4 ? Math.max(4, above - height) : y;
    element.style.left = `${Math.max(4, Math.min(x, innerWidth - width - 4))}px`;
    element.style.top = `${Math.max(4, Math.min(top, innerHeight - height - 4))}px`;
    element.querySelector<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')?.focus();
  }, [place]);

  useEffect(() => {
    const onDown = (event: Event): void => {
      const { target } = event;
      if (!(target instanceof Element) || menu.current?.contains(target) === true) return;
      // The button of an open menu closes it by itself.
      if (target.closest('[aria-haspopup="menu"][aria-expanded="true"]') !== null) return;
      latest.current();
    };
    const leave = (): void => latest.current();
    document.addEventListener('pointerdown', onDown, true);
    window.addEventListener('blur', leave);
    window.addEventListener('resize', leave);
    return () => {
      document.removeEventListener('pointerdown', onDown, true);
      window.removeEventListener('blur', leave);
      window.removeEventListener('resize', leave);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Nothing that is meant for the menu is meant for the panel or for DevTools.
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      takeKey(event);
      close();
      return;
    }
    const lines = [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const at = lines.indexOf(document.activeElement as HTMLElement);
    const next = moveInMenu(
      lines.map((line) => line.textContent ?? ''),
      at,
      event.key,
    );
    if (next === null) return;
    event.preventDefault();
    lines[next]?.focus();
  };

  const choose = (item: MenuItem): void => {
    if (item.disabled === true) return;
    item.run();
    close();
  };

  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      tabIndex={-1}
      popover="manual"
      aria-label={label}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {items.map((item, index) =>
        item === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line between two has no identity but its place
          // biome-ignore lint/a11y/useSemanticElements: a menu holds no <hr>
          <div key={index} role="separator" className="menu-line" />
        ) : (
          <button
            key={item.id}
            type="button"
            role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            {...(item.checked === undefined ? {} : { 'aria-checked': item.checked })}
            aria-disabled={item.disabled === true ? true : undefined}
            tabIndex={-1}
            className="menu-item"
            data-item={item.id}
            onClick={() => choose(item)}
            onPointerEnter={(event) => event.currentTarget.focus({ preventScroll: true })}
          >
            {item.label}
          </button>
        ),
      )}
    </div>
  );
}
