import { useState } from 'react';
import { isAgreed } from '../../../src/domain/refinement/standing';
import type { Step } from '../../../src/domain/shared/steps';
import { mapOfFrame } from '../../ui/kept';
import { orNothing } from '../../ui/or-nothing';
import type { PanelView } from '../../../src/contract';
import { isGap } from './gaps';
import type { PanelSize } from '../store/panel-context';

export type Fold = Step | 'talks';
export type Folding = {
  readonly isOpen: (fold: Fold) => boolean;
  /** The viewer folds or opens a step; remembered in the browser. */
  readonly set: (fold: Fold, open: boolean) => void;
  /** Opens what the viewer is led to, on this page alone. */
  readonly unfold: (fold: Fold) => void;
};

/** Choices while nothing goes on and choices during a vote are remembered apart. */
const keyOf = (fold: Fold, usual: boolean): string => `common-ground-fold-${fold}-${usual ? 'open' : 'folded'}`;

/** What the viewer folded or opened on this page. */
const chosen = mapOfFrame<Fold, boolean>();

export function useFolding(usual: (fold: Fold) => boolean): Folding {
  const [, setChanges] = useState(0);
  const choose = (fold: Fold, open: boolean): void => {
    chosen.set(fold, open);
    setChanges((changes) => changes + 1);
  };
  return {
    isOpen: (fold) => {
      const before = chosen.get(fold) ?? orNothing(() => localStorage.getItem(keyOf(fold, usual(fold))));
      return before === null ? usual(fold) : before === true || before === 'open';
    },
    set: (fold, open) => {
      orNothing(() => localStorage.setItem(keyOf(fold, usual(fold)), open ? 'open' : 'folded'));
      choose(fold, open);
    },
    unfold: (fold) => choose(fold, true),
  };
}

/** Whether votes wait for their reveal, or the result still lacks something that the vote can bring. */
function isVoting({ ballot, issue, assessment: { readiness, criteria } }: PanelView): boolean {
  if (ballot.state === 'open') return ballot.voted.length > 0;
  const { result, size } = ballot;
  const isOpen = readiness.state === 'draft' || (readiness.state === 'refine' && !isAgreed(readiness));
  if (issue.progress !== 'new' || !isOpen) return false;
  const unheard = result !== null && result.counts !== null && result.lowVotes > result.lowHeard;
  const unsettled = size !== null && size.settled === null && size.advice !== 'agreed';
  return unheard || unsettled || criteria.some((one) => one.id === 'confident' && isGap(one));
}

/**
 * Steps that are open by default: those needed next. A viewer who was there while votes came in also sees the result.
 */
export function useUsuallyOpen(view: PanelView, size: PanelSize): (fold: Fold) => boolean {
  const inTalk = view.talk !== null;
  const [wasThere, setWasThere] = useState(false);
  const watches = !inTalk && (wasThere || isVoting(view));
  if (watches !== wasThere) setWasThere(watches);
  return (fold) =>
    fold === 'scope' || fold === 'unknowns' || (fold === 'confirm' && (inTalk || watches || size === 'small'));
}
