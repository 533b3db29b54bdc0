import type { PanelView } from '../contract';
import { owesVote } from './situation';

/** What a panel of which nobody talks keeps small: what is not drawn in it is one press away. */
export type Rest = {
  /** The line of the vote opens it to vote; else to see it. */
  readonly mayVote: boolean;
};

/** How small the panel is; null while a talk runs, in which nothing shrinks. */
export function restOf(view: PanelView): Rest | null {
  if (view.talk !== null) return null;
  return { mayVote: view.me.canEdit && owesVote(view) };
}
