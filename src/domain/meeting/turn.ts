import type { AccountId } from '../shared/person';

/**
 * Whose turn it is to lead: of the people who are there, who led least recently; who never did comes first. Skipped
 * people keep their place and are passed over this time; null without anybody.
 * @param led who led the past meetings, the latest last
 */
export function turnOf(
  people: readonly AccountId[],
  { led, skipped }: { readonly led: readonly AccountId[]; readonly skipped: readonly AccountId[] },
): AccountId | null {
  const there = people.filter((one) => !skipped.includes(one));
  const last = (one: AccountId): number => led.lastIndexOf(one);
  return there.reduce<AccountId | null>(
    (first, one) => (first === null || last(one) < last(first) ? one : first),
    null,
  );
}
