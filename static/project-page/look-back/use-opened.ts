import { type RefObject, useRef, useState } from 'react';

/** Which list is open, and functions that open another, and close it. */
export type OpenControl<T> = {
  readonly opened: T | null;
  readonly isOpen: (list: T) => boolean;
  /** Opens the list, or closes it where it is open. */
  readonly open: (list: T) => void;
  /** Closes the list, and gives the focus back to where it was opened. */
  readonly close: () => void;
};

/** `otherwise` gets the focus where the button that opened a list no longer exists. */
export function useOpened<T>(
  isSame: (one: T, other: T) => boolean,
  otherwise?: RefObject<HTMLElement>,
): OpenControl<T> {
  const [opened, setOpened] = useState<T | null>(null);
  const from = useRef<Element | null>(null);
  const close = (): void => {
    setOpened(null);
    const back = from.current;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else otherwise?.current?.focus();
  };
  const isOpen = (list: T): boolean => opened !== null && isSame(opened, list);
  const open = (list: T): void => {
    if (isOpen(list)) return close();
    from.current = document.activeElement;
    setOpened(list);
  };
  return { opened, isOpen, open, close };
}
