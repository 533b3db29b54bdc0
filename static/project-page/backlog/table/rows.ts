import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Sprint } from '../../../../src/domain/issue/issue';
import { type Sort, sorted } from './sort';

/** A line of the table: a group's heading, or an item under it. */
export type Row =
  | { readonly kind: 'group'; readonly sprint: Sprint | null; readonly count: number; readonly estimate: number | null }
  | { readonly kind: 'item'; readonly item: BacklogItem };

/**
 * Items as lines, each group under its heading: active sprints first, then the others as given, then the backlog.
 * Within a group, items of equal weight keep the order of `items`, Jira's rank. An empty group has no heading.
 */
export function toRows(items: readonly BacklogItem[], sort: Sort): readonly Row[] {
  const groups = new Map<number | null, BacklogItem[]>();
  for (const item of items) {
    const id = item.sprint?.id ?? null;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [item]);
    else group.push(item);
  }
  return [...groups.values()]
    .sort((a, b) => order(a) - order(b))
    .flatMap((group) => [head(group), ...sorted(group, sort).map(toRow)]);
}

const toRow = (item: BacklogItem): Row => ({ kind: 'item', item });

function order(group: readonly BacklogItem[]): number {
  const sprint = group[0]?.sprint ?? null;
  if (sprint === null) return 2;
  return sprint.state === 'active' ? 0 : 1;
}

function head(group: readonly BacklogItem[]): Row {
  const estimates = group.flatMap(({ estimate }) =>
    estimate === null || estimate.value === null ? [] : [estimate.value],
  );
  return {
    kind: 'group',
    sprint: group[0]?.sprint ?? null,
    count: group.length,
    estimate: estimates.length === 0 ? null : estimates.reduce((sum, value) => sum + value, 0),
  };
}
