import type { RefObject } from 'react';
import { useEffect } from 'react';

type Dismissable = { readonly within: RefObject<HTMLElement>; readonly open: boolean; readonly dismiss: () => void };

/** Closes on Escape, returning the focus to the button within, and on a press outside. */
export function useDismiss({ within, open, dismiss }: Dismissable): void {
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Within a dialog of Jira, Escape would close the dialog too.
      event.stopPropagation();
      dismiss();
      within.current?.querySelector('button')?.focus();
    };
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Node && within.current?.contains(target) !== true) dismiss();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPress);
    };
  });
}
