import type { Meeting } from '../../domain/meeting/meeting';
import { fitting } from '../../domain/meeting/minutes';
import type { PublicRow } from '../../domain/refinement/public-row';
import type { AccountId } from '../../domain/shared/person';

type Row = Pick<PublicRow, 'talk'> | null;

/** Who has read an item: those who asked or said that there is nothing from them since its last talk. */
export const readersOf = (row: Row): readonly AccountId[] => [
  ...new Set(row?.talk?.respondents.map(({ accountId }) => accountId)),
];

/** Those among these people who may edit, and so answer, as far as their openings of the list tell. */
export const editorsOf = (
  people: readonly AccountId[],
  { readOnly }: Pick<Meeting, 'readOnly'>,
): readonly AccountId[] => people.filter((one) => !readOnly.includes(one));

type Asking = Pick<Meeting, 'readOnly' | 'finished' | 'minutes'> & {
  /** Minutes that an item usually takes. */
  readonly each: number;
};

/**
 * Those among these people who may edit and have not read as many items as fit into the meeting. Who has read all that they
 * may see is left alone, so that a reminder does not give away other items.
 */
export function unreadBy(people: readonly AccountId[], rows: readonly Row[], meeting: Asking): readonly AccountId[] {
  const readers = rows.map(readersOf);
  const enough = fitting(rows.length, meeting);
  const hasRead = (one: AccountId): boolean =>
    meeting.finished.includes(one) || readers.filter((all) => all.includes(one)).length >= enough;
  return editorsOf(people, meeting).filter((one) => !hasRead(one));
}
