import { useRef, useState } from 'react';

/** An item of an opened list. `told`: what happened to it, in words. */
export type OpenedItem = { readonly id: string; readonly told: string };

/** A list that a figure opens. `id` names the figure. */
export type Opened = { readonly id: string; readonly title: string; readonly items: readonly OpenedItem[] };

export type OpenFigure = {
  readonly opened: Opened | null;
  /** Opens the list, or closes it where it is open. */
  readonly open: (list: Opened) => void;
  /** Closes the list, and gives the focus back. */
  readonly close: () => void;
};

/** Holds which figure's items are listed. */
export function useOpenFigure(): OpenFigure {
  const [opened, setOpened] = useState<Opened | null>(null);
  const from = useRef<Element | null>(null);
  const close = (): void => {
    setOpened(null);
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  const open = (list: Opened): void => {
    if (opened?.id === list.id) return close();
    from.current = document.activeElement;
    setOpened(list);
  };
  return { opened, open, close };
}
