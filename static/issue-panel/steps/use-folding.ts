import { useState } from 'react';
import { steps, type Step } from '../../../src/domain/shared/steps';
import { orNothing } from '../../ui/or-nothing';

export type Fold = Step | 'talks';
export type Folding = {
  readonly isOpen: (fold: Fold) => boolean;
  /** By the reader's own hand: remembered. */
  readonly set: (fold: Fold, open: boolean) => void;
  /** For what they are led to: on this page only. */
  readonly unfold: (fold: Fold) => void;
};

const folds: readonly Fold[] = [...steps, 'talks'];

/** What is folded away while nothing is going on is another matter than in the middle of a vote. */
const keyOf = (fold: Fold, usual: boolean): string => `common-ground-fold-${fold}-${usual ? 'open' : 'folded'}`;

/** What the reader opened or closed on this page. */
const chosen = new Map<Fold, boolean>();

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

/** Forgets what was chosen on this page; another frame starts that way. */
export const leavePage = (): void => chosen.clear();

/** Forgets all choices; somebody who was never here starts that way. */
export const forgetFolding = (): void => {
  leavePage();
  for (const fold of folds)
    for (const usual of [true, false]) orNothing(() => localStorage.removeItem(keyOf(fold, usual)));
};
