import type { PanelView } from '../contract';
import { restingActsOf } from './acts';
import { owesVote } from './situation';

/** Parts of a panel that its menu opens. */
export type RestPart = 'ask' | 'scope' | 'confirm' | 'talks';

/** What a panel of which nobody talks keeps small: what is not drawn in it is one press away. */
export type Rest = {
  /** The line of the vote opens it to vote; else to see it. */
  readonly mayVote: boolean;
  /** Parts without a line of their own, until they are opened. */
  readonly inMenu: readonly RestPart[];
};

/** How small the panel is; null while a talk runs, in which nothing shrinks. */
export function restOf(view: PanelView): Rest | null {
  if (view.talk !== null) return null;
  return { mayVote: view.me.canEdit && owesVote(view), inMenu: inMenuOf(view) };
}

/** What is agreed needs no more than its sentence, its people and its open questions. */
function inMenuOf(view: PanelView): readonly RestPart[] {
  if (view.assessment.readiness.state === 'ready') return ['ask', 'scope', 'confirm', 'talks'];
  // Its own button opens it.
  return restingActsOf(view).first === 'ask-question' ? ['ask', 'talks'] : ['talks'];
}
