import { useState } from 'react';
import type { Step } from '../../src/domain/policy';

export type Fold = Step | 'talks';
export type Folding = {
  readonly isOpen: (fold: Fold) => boolean;
  readonly set: (fold: Fold, open: boolean) => void;
};

/**
 * What the reader opened or closed by hand, for as long as the frame lives: storage throws in iframes of another site.
 * The rest follows what is going on.
 */
const chosen = new Map<Fold, boolean>();

export function useFolding(usual: (fold: Fold) => boolean): Folding {
  const [, setChanges] = useState(0);
  return {
    isOpen: (fold) => chosen.get(fold) ?? usual(fold),
    set: (fold, open) => {
      chosen.set(fold, open);
      setChanges((changes) => changes + 1);
    },
  };
}

/** Forgets the reader's choices; another frame starts that way. */
export const forgetFolding = (): void => chosen.clear();
