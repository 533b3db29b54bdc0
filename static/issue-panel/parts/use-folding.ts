import { useState } from 'react';
import { steps, type Step } from '../../../src/domain/shared/steps';
import { orNothing } from '../../ui/or-nothing';

export type Fold = Step | 'talks';
export type Folding = {
  readonly isOpen: (fold: Fold) => boolean;
  /** The viewer folds or opens a step; remembered in the browser. */
  readonly set: (fold: Fold, open: boolean) => void;
  /** Opens what the viewer is led to, on this page alone. */
  readonly unfold: (fold: Fold) => void;
};

const folds: readonly Fold[] = [...steps, 'talks'];

/** Choices while nothing goes on and choices during a vote are remembered apart. */
const keyOf = (fold: Fold, usual: boolean): string => `common-ground-fold-${fold}-${usual ? 'open' : 'folded'}`;

/** What the viewer folded or opened on this page. */
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

/** Forgets the choices of this page, as a new page would; for tests. */
export const leavePage = (): void => chosen.clear();

/** Forgets all choices, stored ones too; for tests. */
export const forgetFolding = (): void => {
  leavePage();
  for (const fold of folds)
    for (const usual of [true, false]) orNothing(() => localStorage.removeItem(keyOf(fold, usual)));
};
