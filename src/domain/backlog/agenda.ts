import type { BacklogItem } from './backlog-item';
import { horizonOf } from './horizon';
import type { Sprint } from '../issue/issue';

/** How long an item's talk is planned for where nothing else is known. */
export const TALK_MINUTES = 9;

type Seen = Pick<BacklogItem, 'progress' | 'readiness'>;

/** Neither ready nor an exception, and work has not begun. Items without an assessment count as well. */
export function isUnagreed({ progress, readiness }: Seen): boolean {
  return progress === 'new' && readiness?.state !== 'ready' && readiness?.state !== 'exception';
}

/** Unagreed, and more than a draft, so that there is something to discuss. */
export function isForTalk(item: Seen): boolean {
  return isUnagreed(item) && item.readiness?.state !== 'draft';
}

/**
 * Dropped; or parked until one of its questions is answered; or split and unchanged since that talk, whose parts are
 * refined instead.
 */
function isPutAside({ readiness }: Seen): boolean {
  if (readiness === null) return false;
  const { outcome, changedSinceTalk, answeredSinceTalk } = readiness;
  if (outcome === 'park') return answeredSinceTalk === 'no';
  return outcome === 'drop' || (outcome === 'split' && changedSinceTalk === 'no');
}

function turnOf(item: Seen): number {
  if (isPutAside(item)) return 2;
  return item.readiness?.outcome === 'none' ? 0 : 1;
}

/** Items left without an outcome first, those put aside last; else in the same order. */
export function inTurn<T extends Seen>(items: readonly T[]): readonly T[] {
  return items.toSorted((one, other) => turnOf(one) - turnOf(other));
}

/**
 * What a team refines after `key`: the next item of the horizon that is for a talk and not put aside, in the order
 * running sprint, next sprint, backlog, then from the top again. Items left without an outcome come first.
 */
export function nextAfter(key: string, items: readonly BacklogItem[], velocity: number | null): BacklogItem | null {
  const agenda = agendaOf(items, velocity);
  const at = agenda.findIndex((item) => item.key === key);
  const onward = inTurn([...agenda.slice(at + 1), ...agenda.slice(0, Math.max(0, at))]);
  return onward.find((item) => isForTalk(item) && !isPutAside(item) && !item.type.subtask) ?? null;
}

/** The horizon in the order in which it is refined. */
function agendaOf(items: readonly BacklogItem[], velocity: number | null): readonly BacklogItem[] {
  const horizon = horizonOf(items, startingNext(items)?.id ?? null, velocity);
  const turn = ({ sprint }: BacklogItem): number => (sprint === null ? 2 : sprint.state === 'active' ? 0 : 1);
  return horizon.toSorted((one, other) => turn(one) - turn(other));
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
