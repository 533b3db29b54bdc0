import type { PanelView } from '../../../src/contract';
import { currentTalk } from '../store/current-talk';
import { talksInAll } from '../talk/talks-in-all';
import { oldTicks } from './gaps';

/** What the head offers. What each does is in `HeadActions`. */
export type HeadAction =
  'add-why' | 'talk-anyway' | 'start' | 'add-question' | 'ask-question' | 'talk-again' | 'refine-now';

export type HeadActionPair = { readonly primary: HeadAction | null; readonly secondary: HeadAction | null };

const none: HeadActionPair = { primary: null, secondary: null };

/** Work on it has begun, or its sprint has: nothing to refine, only something to ask. */
export const isPastRefining = ({ issue }: Pick<PanelView, 'issue'>): boolean =>
  issue.progress !== 'new' || issue.sprint?.state === 'active';

/** The one thing to do next, and one besides. While a talk runs, its own strip leads; where enough have voted, their reveal. */
export function headActionsOf(view: PanelView): HeadActionPair {
  if (!view.me.canEdit || currentTalk(view) !== null || view.issue.progress === 'done') return none;
  const pair = pairOf(view);
  const isToReveal = view.ballot.state === 'open' && view.ballot.enough;
  return isToReveal ? { primary: null, secondary: pair.primary ?? pair.secondary } : pair;
}

/** Another talk, where there was one. */
const again = (view: PanelView, first: HeadAction): HeadAction => (talksInAll(view) > 0 ? 'talk-again' : first);

function pairOf(view: PanelView): HeadActionPair {
  if (isPastRefining(view)) return { primary: 'ask-question', secondary: null };
  switch (view.assessment.readiness.state) {
    case 'draft':
      return { primary: 'add-why', secondary: 'talk-anyway' };
    case 'refine':
      return { primary: 'start', secondary: 'add-question' };
    case 'ready':
      return { primary: null, secondary: again(view, 'talk-anyway') };
    case 'exception':
      return { primary: 'refine-now', secondary: null };
    case 'recheck':
      // Whoever may keep the agreement is offered that beside it, and what was ticked is ticked again.
      return view.recheck === null && oldTicks(view).length === 0
        ? { primary: again(view, 'refine-now'), secondary: null }
        : { primary: null, secondary: again(view, 'refine-now') };
    case 'unknown':
      // Only of what was begun before anybody looked: opening the panel is looking.
      return none;
  }
}
