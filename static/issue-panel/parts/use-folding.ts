import { useState } from 'react';
import type { Fold } from '../../../src/situation/lead';
import type { Situation } from '../../../src/situation/situation';
import { mapOfFrame } from '../../ui/kept';
import { orNothing } from '../../ui/or-nothing';
import type { PanelSize } from '../store/panel-context';

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

/** `opened`: what the link that opened the page leads into. */
export function useFolding(usual: (fold: Fold) => boolean, opened: Fold | null): Folding {
  const [, setChanges] = useState(() => {
    if (opened !== null) chosen.set(opened, true);
    return 0;
  });
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

/**
 * What is open by default: in a talk everything; else the questions, and the vote while it waits for something. A viewer
 * who was there while votes came in also sees the result.
 */
export function useUsuallyOpen(
  { moment, isVoting, isVoteInSight, reveal }: Situation,
  size: PanelSize,
): (fold: Fold) => boolean {
  const [wasThere, setWasThere] = useState(false);
  const watches = moment === null && (wasThere || isVoting);
  if (watches !== wasThere) setWasThere(watches);
  const isOfVote = isVoteInSight || (watches && reveal === null) || size === 'small';
  const isTalking = moment !== null;
  return (fold) =>
    fold === 'unknowns' ||
    (fold === 'scope' && (isTalking || size === 'meeting')) ||
    (fold === 'confirm' && (isTalking || isOfVote));
}
