import type { AccountId } from '../shared/person';

/**
 * In whose order people lead: who never did comes first, then who led least recently; of equals in the given order.
 * @param led who led the past meetings, the latest last
 */
export function rotaOf(people: readonly AccountId[], led: readonly AccountId[]): readonly AccountId[] {
  return people.toSorted((one, other) => led.lastIndexOf(one) - led.lastIndexOf(other));
}

/**
 * Who leads instead of a person who is passed over, who keeps their place in the rota: the next one, after the last one
 * the first; null where there is nobody else.
 */
export function insteadOf(rota: readonly AccountId[], skipped: AccountId | null): AccountId | null {
  const others = rota.filter((one) => one !== skipped);
  const place = skipped === null ? -1 : rota.indexOf(skipped);
  return others[place === -1 || place >= others.length ? 0 : place] ?? null;
}
