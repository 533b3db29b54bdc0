import type { Sprint } from '../issue/issue';
import type { Day } from '../shared/instant';
import { isForTalk, isPutAside, refinedNext, type AgendaItem } from './agenda';
import type { BacklogItem } from './backlog-item';

/** Whether its last talk ended with another talk, and nothing has changed since. */
function isJustTalked({ readiness }: AgendaItem): boolean {
  if (readiness?.outcome !== 'another-talk') return false;
  return readiness.changedSinceTalk === 'no' && readiness.answeredSinceTalk === 'no';
}

/**
 * What a team talks about after `key`: the first of what it refines next that is for a talk and not put aside. Items
 * whose talk ended with another talk come after the others, so that two of them do not take turns.
 */
export function nextAfter(
  key: string,
  items: readonly BacklogItem[],
  { velocity, today }: { readonly velocity: number | null; readonly today: Day },
): BacklogItem | null {
  const when = { today, nextSprint: startingNext(items)?.id ?? null };
  const others = refinedNext(items, velocity, when).filter(
    (item) => item.key !== key && isForTalk(item) && !isPutAside(item),
  );
  return others.find((item) => !isJustTalked(item)) ?? others[0] ?? null;
}

/** The first of the planned sprints with `items`, by start; sprints without a start follow, by creation. */
function startingNext(items: readonly BacklogItem[]): Sprint | null {
  const planned = items.flatMap(({ sprint }) => (sprint?.state === 'future' ? [sprint] : []));
  const isSooner = (one: Sprint, other: Sprint): boolean => {
    if (one.startDate === other.startDate) return one.id < other.id;
    return other.startDate === null || (one.startDate !== null && one.startDate < other.startDate);
  };
  return planned.reduce<Sprint | null>((soonest, one) => (soonest && !isSooner(one, soonest) ? soonest : one), null);
}
