import { PRIVATE_CHARACTERS, privateRoom } from '../../domain/question/question';
import type { Refinement } from '../../domain/refinement/refinement';
import { type BytesOf, isTooMuch } from '../../domain/refinement/row-room';
import type { AccountId } from '../../domain/shared/person';
import { AppError } from '../../failure';

/** Fails with `limit-reached` where it says more than there is room for, so that the text stays on its page. */
export function checkRoom(before: Refinement, after: Refinement, bytesOf: BytesOf): void {
  if (isTooMuch(before, after, bytesOf))
    throw new AppError('limit-reached', 'There is no room for the text.', { because: 'row-full' });
}

/** Fails with `limit-reached` where the person's own private questions leave no room for this one. */
export function checkPrivateRoom({ hidden }: Refinement, who: AccountId, text: string): void {
  if (text.length <= privateRoom(hidden.filter(({ askedBy }) => askedBy === who))) return;
  const details = { because: 'hidden-full', limit: PRIVATE_CHARACTERS } as const;
  throw new AppError('limit-reached', 'The caller has written enough private questions.', details);
}
