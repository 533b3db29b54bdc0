import type { KeyboardEvent } from 'react';

/** Escape leaves a form; not where that would lose what was typed (`null`). */
export const onEscape =
  (leave: (() => void) | null) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave?.();
  };
