import type { AccountId } from '../shared/person';

/**
 * In whose order people lead: who never did comes first, then who led least recently; of equals in the given order.
 * @param led who led the past meetings, the latest last
 */
export function rotaOf(people: readonly AccountId[], led: readonly AccountId[]): readonly AccountId[] {
  return people.toSorted((one, other) => led.lastIndexOf(one) - led.lastIndexOf(other));
}
