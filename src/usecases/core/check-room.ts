import type { Refinement } from '../../domain/refinement/refinement';
import { type BytesOf, type Full, fullIn } from '../../domain/refinement/row-room';
import { AppError, type FailureFacts } from '../../failure';

/** Fails with `limit-reached` where it says more than there is room for, so that the text stays on its page. */
export function checkRoom(before: Refinement, after: Refinement, bytesOf: BytesOf): void {
  const full = fullIn(before, after, bytesOf);
  if (full === null) return;
  throw new AppError('limit-reached', 'There is no room for the text.', BECAUSE[full]);
}

const BECAUSE: Readonly<Record<Full, FailureFacts>> = {
  hidden: { because: 'hidden-full' },
  reasons: { because: 'hidden-full' },
  waiting: { because: 'doubts-full' },
  public: { because: 'row-full' },
};
