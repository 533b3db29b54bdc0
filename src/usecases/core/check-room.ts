import type { Refinement } from '../../domain/refinement/refinement';
import { type Full, fullIn } from '../../domain/refinement/row-room';
import { AppError } from '../../failure';

/**
 * Returns `after`; fails with `limit-reached` where it exceeds the room of the row, so that the page keeps the unsaved
 * text.
 */
export function checkRoom(before: Refinement, after: Refinement): Refinement {
  const full = fullIn(before, after);
  if (full === null) return after;
  throw new AppError('limit-reached', 'There is no room for the text.', { because: BECAUSE[full] });
}

const BECAUSE: Readonly<Record<Full, string>> = { hidden: 'hidden-full', waiting: 'doubts-full', public: 'lately' };
