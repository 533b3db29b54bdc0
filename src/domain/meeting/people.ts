import type { AccountId } from '../shared/person';
import { type Meeting, PEOPLE_AT_MOST } from './meeting';
import type { PastMeeting } from './past';

/** How many past meetings tell whom to ask where the list names no people. */
const MEETINGS = 3;
/** Most people with whom talks stay quick. */
export const PEOPLE_FOR_QUICK_TALKS = 8;
/** Who is needed for so few items may leave early once these come first. */
const NEEDED_FOR_FEW = 2;

/** Who took part in the last three meetings, the latest participants first; no more than a list can name. */
function usualPeople(past: readonly Pick<PastMeeting, 'people'>[]): readonly AccountId[] {
  return [
    ...new Set(
      past
        .slice(-MEETINGS)
        .toReversed()
        .flatMap(({ people }) => people),
    ),
  ].slice(0, PEOPLE_AT_MOST);
}

/** Who is asked to read and to come: those who were named, else who usually takes part. */
export function peopleOf(
  { people }: Pick<Meeting, 'people'>,
  past: readonly Pick<PastMeeting, 'people'>[],
): readonly AccountId[] {
  return people.length > 0 ? people : usualPeople(past);
}

/** So few people read and vote an item where a team asks some of its own. */
const FEW_PEOPLE = 3;

/** The three of these people who were asked least recently, in their order; empty where there are at most three. */
export function askedLeast(
  people: readonly AccountId[],
  past: readonly Pick<PastMeeting, 'asked'>[],
): readonly AccountId[] {
  if (people.length <= FEW_PEOPLE) return [];
  const last = (one: AccountId): number => past.findLastIndex(({ asked }) => asked.includes(one));
  const few = people.toSorted((one, other) => last(one) - last(other)).slice(0, FEW_PEOPLE);
  return people.filter((one) => few.includes(one));
}

/** Who an item needs: those who find out what is open, and who it is assigned to. */
type Needs = { readonly id: string; readonly needs: readonly AccountId[] };

/** The items for which a person could come first and leave; none where they are needed for more, or for none. */
export function fewItemsOf(person: AccountId, items: readonly Needs[]): readonly string[] {
  const needed = items.filter(({ needs }) => needs.includes(person)).map(({ id }) => id);
  return needed.length <= NEEDED_FOR_FEW ? needed : [];
}

/** The list with these items at its head, in their order; the others as they were. */
export function putFirst(ids: readonly string[], first: readonly string[]): readonly string[] {
  return [...ids.filter((id) => first.includes(id)), ...ids.filter((id) => !first.includes(id))];
}
