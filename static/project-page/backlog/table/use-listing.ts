import { useMemo } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { createListing, inOrder, type ListGroup, type Listing } from './listing';
import type { Sort } from '../filter/sort';
import type { Shared } from './tally';
import type { Truth } from './truths';

type ListingInput = {
  /** May grow in place; another array is listed anew. */
  readonly items: readonly BacklogItem[];
  readonly sort: Sort;
  /** Whether more items come: until then they stand in the order of their rank. */
  readonly isGrowing: boolean;
};

/** The items that pass, in groups, with their number and what nearly all of them share. `passes` keeps its identity until the filter changes. */
export function useListing(
  { items, sort, isGrowing }: ListingInput,
  passes: (item: BacklogItem) => boolean,
): { readonly groups: readonly ListGroup[]; readonly count: number; readonly shared: readonly Shared<Truth>[] } {
  // A listing takes in each item once, also where React draws twice.
  const listing = useMemo(() => listingOf(items, passes), [items, passes]);
  listing.take(items);
  const count = listing.count();
  const order = isGrowing ? 'rank' : sort;
  const sorted = useMemo(
    () => (order === 'rank' || count === 0 ? null : inOrder(listing.groups(), order)),
    [listing, order, count],
  );
  return { groups: sorted ?? listing.groups(), count, shared: listing.shared() };
}

function listingOf(items: readonly BacklogItem[], passes: (item: BacklogItem) => boolean): Listing {
  const listing = createListing(passes);
  listing.take(items);
  return listing;
}
