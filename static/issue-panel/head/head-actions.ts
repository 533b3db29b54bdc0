import type { PanelView } from '../../../src/contract';
import { talksInAll } from '../store/talk-and-vote';
import { standingOf } from '../../../src/domain/refinement/standing';
import { isPastRefining, oldTicks } from '../parts/gaps';

/** The actions that the head may offer; `HeadActions` runs them. */
export type HeadAction =
  'add-why' | 'fill' | 'talk-anyway' | 'start' | 'add-question' | 'ask-question' | 'talk-again' | 'refine-now';

type HeadActionPair = { readonly primary: HeadAction | null; readonly secondary: HeadAction | null };

const none: HeadActionPair = { primary: null, secondary: null };

/** The primary and the secondary action. None while a talk runs; no primary one where enough have voted to reveal. */
export function headActionsOf(view: PanelView): HeadActionPair {
  if (!view.me.canEdit || view.talk !== null || view.issue.progress === 'done') return none;
  const pair = pairOf(view);
  const isToReveal = view.ballot.state === 'open' && view.ballot.enough;
  return isToReveal ? { primary: null, secondary: pair.primary ?? pair.secondary } : pair;
}

/** After a talk, "talk again" replaces `first`. */
const again = (view: PanelView, first: HeadAction): HeadAction => (talksInAll(view) > 0 ? 'talk-again' : first);

function pairOf(view: PanelView): HeadActionPair {
  // What was agreed only waits for its form, in a sprint, too.
  if (view.issue.progress === 'new' && standingOf(view.assessment.readiness) === 'incomplete')
    return { primary: 'fill', secondary: again(view, 'talk-anyway') };
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
      // Keeping the agreement, or renewing manual checks, is then the primary action elsewhere.
      return view.recheck === null && oldTicks(view).length === 0
        ? { primary: again(view, 'refine-now'), secondary: null }
        : { primary: null, secondary: again(view, 'refine-now') };
    case 'unknown':
      // Only an issue begun before it was assessed stays unknown, since opening the panel assesses it.
      return none;
  }
}
