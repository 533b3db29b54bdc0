import type { Group } from '../../../../src/domain/meeting/groups';

/** Beside which item of the list another one is put. */
export type Place = { readonly beside: string; readonly side: 'above' | 'below' };

/** An item of the list and the group in which it stands; null where the list has no groups. */
export type Standing = { readonly id: string; readonly group: Group | null };

/** Ids in the order of the list, and of those that are talked about first. */
export type Order = { readonly items: readonly string[]; readonly talkFirst: readonly string[] };

/**
 * The order once an item was put beside another one; null where it may not stand there. It changes its place within its
 * group, or goes from those without a question to those that are talked about first.
 */
export function movedTo(
  { items, talkFirst }: Order,
  { id, group }: Standing,
  { place, into }: { readonly place: Place; readonly into: Standing['group'] },
): Order | null {
  const isRaised = into === 'talk-first' && (group === 'no-question' || group === 'hardly-read');
  if (id === place.beside || group === 'agreed' || (into !== group && !isRaised)) return null;
  const others = items.filter((one) => one !== id);
  const at = others.indexOf(place.beside) + (place.side === 'above' ? 0 : 1);
  return {
    items: [...others.slice(0, at), id, ...others.slice(at)],
    talkFirst: isRaised ? [...talkFirst, id] : talkFirst,
  };
}
