import type { KeyboardEvent } from 'react';

/** Escape leaves a form; `null` where typed text would be lost, and Escape does nothing. */
export const onEscape =
  (leave: (() => void) | null) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave?.();
  };
