import type { ReactElement, ReactNode } from 'react';

/**
 * The part of a button that others change: Atlaskit's buttons are live regions, and the announcer says the change
 * already.
 */
export const Muted = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <span aria-live="off">{children}</span>
);
