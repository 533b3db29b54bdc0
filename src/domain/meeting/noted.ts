import type { AccountId } from '../shared/person';
import type { Meeting } from './meeting';

/** What an opening of the list tells of a person who is asked to read it. */
type ReaderState = { readonly who: AccountId; readonly canEdit: boolean; readonly hasReadAll: boolean };

/**
 * The list with what an opening has told of its reader, without people who are no longer asked; the same object where
 * that is known.
 */
export function noted(
  meeting: Meeting,
  asked: readonly AccountId[],
  { who, canEdit, hasReadAll }: ReaderState,
): Meeting {
  const { readOnly, finished } = meeting;
  if (readOnly.includes(who) !== canEdit && finished.includes(who) === hasReadAll) return meeting;
  const next = (people: readonly AccountId[], isOne: boolean): readonly AccountId[] => [
    ...people.filter((one) => one !== who && asked.includes(one)),
    ...(isOne ? [who] : []),
  ];
  return { ...meeting, readOnly: next(readOnly, !canEdit), finished: next(finished, hasReadAll) };
}
