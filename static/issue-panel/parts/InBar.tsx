import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { usePanel } from '../store/panel-context';

/**
 * Draws the one thing to press in the talk's bar, always at the same place. Other buttons, and all of them without a
 * bar, stay where they are.
 */
export function InBar({ when, children }: { readonly when: boolean; readonly children: ReactNode }): ReactElement {
  const { slot, moments } = usePanel();
  return <>{when && moments !== null && slot !== null ? createPortal(children, slot) : children}</>;
}
