import type { PanelView } from '../contract';
import { lozengeStateOf } from '../domain/refinement/lozenge-state';
import { isPastRefining, oldTicks } from './gaps';

/** What may be done about an issue of which nobody talks. */
export const restingActs = [
  'add-why',
  'fill',
  'talk-anyway',
  'start',
  'ask-question',
  'talk-again',
  'refine-now',
] as const;
export type RestingAct = (typeof restingActs)[number];

/** The primary and the secondary act. */
export type RestingActs = { readonly first: RestingAct | null; readonly second: RestingAct | null };

/** The number of talks; the oldest are kept as a count alone. */
export const talksInAll = ({ talks, assessment }: Pick<PanelView, 'talks' | 'assessment'>): number =>
  Math.max(talks.length, assessment.readiness.talks);

const none: RestingActs = { first: null, second: null };

/** None while a talk runs; no primary one where enough have voted to reveal. */
export function restingActsOf(view: PanelView): RestingActs {
  if (!view.me.canEdit || view.talk !== null || view.issue.progress === 'done') return none;
  const acts = byState(view);
  const isToReveal = view.ballot.state === 'open' && view.ballot.enough;
  return isToReveal ? { first: null, second: acts.first ?? acts.second } : acts;
}

/** After a talk, "talk again" replaces `act`. */
const again = (view: PanelView, act: RestingAct): RestingAct => (talksInAll(view) > 0 ? 'talk-again' : act);

function byState(view: PanelView): RestingActs {
  // What was agreed only waits for its form, in a sprint, too.
  if (view.issue.progress === 'new' && lozengeStateOf(view.assessment.readiness) === 'incomplete')
    return { first: 'fill', second: again(view, 'talk-anyway') };
  if (isPastRefining(view)) return { first: 'ask-question', second: null };
  switch (view.assessment.readiness.state) {
    case 'draft':
      return { first: 'add-why', second: 'talk-anyway' };
    case 'refine':
      return { first: 'start', second: null };
    case 'ready':
      return { first: null, second: again(view, 'talk-anyway') };
    case 'exception':
      return { first: 'refine-now', second: null };
    case 'recheck':
      // Keeping the agreement, or renewing manual checks, is then the primary act elsewhere.
      return view.recheck === null && oldTicks(view).length === 0
        ? { first: again(view, 'refine-now'), second: null }
        : { first: null, second: again(view, 'refine-now') };
    case 'unknown':
      // Only an issue begun before it was assessed stays unknown, since opening the panel assesses it.
      return none;
  }
}
