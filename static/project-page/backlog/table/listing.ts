import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Sprint } from '../../../../src/domain/issue/issue';
import { type Sort, sorted } from '../filter/sort';
import { createTally, type Shared } from './tally';
import { type Truth, truthsOf } from './truths';

/** Items per block, more than a screen shows. */
export const BLOCK = 50;

type Block = readonly BacklogItem[];

/** The items of a sprint or of the backlog, in blocks; all but the last are full. */
export type ListGroup = {
  readonly sprint: Sprint | null;
  readonly count: number;
  /** The sum of its estimates; null without any. */
  readonly estimate: number | null;
  readonly blocks: readonly Block[];
};

export type Listing = {
  /** How many items pass. */
  readonly count: () => number;
  /** Active sprints first, then the others as they came, then the backlog; none is empty. */
  readonly groups: () => readonly ListGroup[];
  /** What is true of nearly all that pass. */
  readonly shared: () => readonly Shared<Truth>[];
  /** Takes in those of `items` that came since the last time: they are appended, and nothing else is looked at. */
  readonly take: (items: readonly BacklogItem[]) => void;
};

/**
 * What the table shows of a growing list: the items that pass, in groups, each in its own order. Taking in a page costs
 * the same however many came before; full blocks stay the same arrays.
 */
export function createListing(passes: (item: BacklogItem) => boolean): Listing {
  const groups = new Map<
    number | null,
    { sprint: Sprint | null; count: number; estimate: number | null; blocks: Block[] }
  >();
  const tally = createTally<Truth>();
  let taken = 0;
  let count = 0;
  const add = (item: BacklogItem): void => {
    const id = item.sprint?.id ?? null;
    const group = groups.get(id) ?? { sprint: item.sprint, count: 0, estimate: null, blocks: [] };
    groups.set(id, group);
    const last = group.blocks.at(-1);
    if (last === undefined || last.length === BLOCK) group.blocks.push([item]);
    else group.blocks[group.blocks.length - 1] = [...last, item];
    const value = item.estimate?.value ?? null;
    group.count += 1;
    group.estimate = value === null ? group.estimate : (group.estimate ?? 0) + value;
    count += 1;
    tally.add(truthsOf(item));
  };
  return {
    count: () => count,
    shared: tally.shared,
    groups: () => [...groups.values()].sort((one, other) => turnOf(one) - turnOf(other)),
    take: (items) => {
      for (; taken < items.length; taken += 1) {
        const item = items[taken];
        if (item !== undefined && passes(item)) add(item);
      }
    },
  };
}

function turnOf({ sprint }: Pick<ListGroup, 'sprint'>): number {
  if (sprint === null) return 2;
  return sprint.state === 'active' ? 0 : 1;
}

/** The groups with their items in another order; the rank is the order in which they came. */
export function inOrder(groups: readonly ListGroup[], sort: Sort): readonly ListGroup[] {
  if (sort === 'rank') return groups;
  return groups.map((group) => {
    const items = sorted(group.blocks.flat(), sort);
    const blocks = group.blocks.map((_, at) => items.slice(at * BLOCK, (at + 1) * BLOCK));
    return { ...group, blocks };
  });
}
