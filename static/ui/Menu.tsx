import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef } from 'react';
import styles from './Menu.module.css';

export type MenuItem = { readonly label: string; readonly onPress: () => void };
type Props = { readonly label: string; readonly items: readonly MenuItem[]; readonly close: () => void };

/** Space between the button and the menu, and between the menu and the edge of the frame (px). */
const GAP = 4;

/** Below the button at its right edge; above it where the frame ends. Fixed, so that a list that scrolls does not cut it. */
function place(menu: HTMLElement, inside: HTMLElement): void {
  const button = inside.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = button.bottom + GAP;
  const top = below + height > window.innerHeight ? Math.max(GAP, button.top - GAP - height) : below;
  menu.style.insetBlockStart = `${top}px`;
  menu.style.insetInlineStart = `${Math.max(GAP, button.right - width)}px`;
}

/** A popup menu beside the button that opened it: arrows move, Escape and a press elsewhere close it. */
export function Menu({ label, items, close }: Props): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = menu;
    if (current?.parentElement) place(current, current.parentElement);
    current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  /** The focus goes back to the menu's button. */
  const leaveTo = (act: () => void) => (): void => {
    menu.current?.parentElement?.querySelector('button')?.focus({ preventScroll: true });
    close();
    act();
  };
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const gone = new AbortController();
    const leave = ({ target }: Event): void => {
      const isInside = target instanceof Node && menu.current?.parentElement?.contains(target) === true;
      if (!isInside) latest.current();
    };
    document.addEventListener('pointerdown', leave, { signal: gone.signal, capture: true });
    // The menu would stay where its button was.
    window.addEventListener('resize', () => latest.current(), { signal: gone.signal });
    document.addEventListener('scroll', () => latest.current(), { signal: gone.signal, capture: true });
    return () => gone.abort();
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Tab') return close();
    const to = event.key === 'Escape' ? leaveTo(() => undefined) : mover(event);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    to();
  };
  return (
    <div ref={menu} role="menu" aria-label={label} tabIndex={-1} className={styles['menu']} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles['item']}
          onClick={leaveTo(item.onPress)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

/** Moves the focus among the items by an arrow, Home or End; null for another key. */
function mover({ key, currentTarget }: KeyboardEvent<HTMLDivElement>): (() => void) | null {
  const items = [...currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const last = items.length - 1;
  const next = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1, Home: 0, End: last }[key];
  return next === undefined ? null : () => items[next]?.focus({ preventScroll: true });
}
