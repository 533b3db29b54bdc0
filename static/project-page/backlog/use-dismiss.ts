import type { RefObject } from 'react';
import { useEffect } from 'react';

type Dismissable = { readonly within: RefObject<HTMLElement>; readonly open: boolean; readonly dismiss: () => void };

/** Closes on Escape, giving the focus back to the button within, and on a press anywhere else. */
export function useDismiss({ within, open, dismiss }: Dismissable): void {
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // In a dialog of Jira's, Escape would close the dialog as well.
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
