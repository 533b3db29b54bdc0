import type { PanelView } from '../../../src/contract';

/** Whether votes were revealed between two views. */
export const isReveal = ({ ballot: was }: PanelView, { ballot: is }: PanelView): boolean =>
  is.state === 'revealed' && (was.state === 'open' || was.round !== is.round);
