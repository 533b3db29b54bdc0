import type { PublicRow } from '../../domain/refinement/public-row';
import type { AccountId } from '../../domain/shared/person';

type Row = Pick<PublicRow, 'talk'> | null;

/** Who has read an item: those who asked or said that there is nothing from them since its last talk. */
export const readersOf = (row: Row): readonly AccountId[] => [
  ...new Set(row?.talk?.respondents.map(({ accountId }) => accountId)),
];

/**
 * Of these people those who have read none of the items. Whoever has read one is left alone: of the others they may not
 * see some.
 */
export function unreadBy(people: readonly AccountId[], rows: readonly Row[]): readonly AccountId[] {
  const readers = new Set(rows.flatMap(readersOf));
  return people.filter((one) => !readers.has(one));
}
