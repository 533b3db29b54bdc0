import type { ReactElement, ReactNode } from 'react';

/** On a button, what others change while it stands: Atlaskit has each button read out when it changes, and the announcer says it already. */
export const Hushed = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <span aria-live="off">{children}</span>
);
