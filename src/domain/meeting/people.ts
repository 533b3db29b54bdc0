import type { AccountId } from '../shared/person';
import { type Meeting, PEOPLE_AT_MOST } from './meeting';
import type { PastMeeting } from './past';

/** How many past meetings tell whom to ask where the list names no people. */
const MEETINGS = 3;
/** Most people with whom talks stay quick. */
export const PEOPLE_FOR_QUICK_TALKS = 8;

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
