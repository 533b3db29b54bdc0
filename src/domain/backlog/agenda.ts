import type { BacklogItem } from './backlog-item';
import { horizonOf } from './horizon';
import type { Sprint } from '../issue/issue';

type Seen = Pick<BacklogItem, 'progress' | 'readiness'>;

/** Neither agreed nor taken as is, and work has not begun. Whether anybody has looked at it does not matter. */
export function isUnagreed({ progress, readiness }: Seen): boolean {
  return progress === 'new' && readiness?.state !== 'ready' && readiness?.state !== 'exception';
}

/** The same with more to it than a title: there is something to discuss. */
export function isForTalk(item: Seen): boolean {
  return isUnagreed(item) && item.readiness?.state !== 'draft';
}

/**
 * Dropped; parked, until a question of it is answered; or split, as long as what is left of it says what the talk left: its
 * parts are taken up instead.
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

/** What was left without an outcome comes first, what was put aside last; else the order stays. */
export function inTurn<T extends Seen>(items: readonly T[]): readonly T[] {
  return items.toSorted((one, other) => turnOf(one) - turnOf(other));
}

/**
 * What a team takes up after `key`: the next in the horizon that is to be talked about, the running sprint before the
 * one that starts next and both before the backlog, in rank order, then once more from the top; what was left without an
 * outcome before all, and nothing that was put aside. Null where nothing else is. `items`: in rank order; what is
 * not refined itself is passed over.
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

/** Of the planned sprints that hold any of `items`: by their start, those without one as they were created. */
function startingNext(items: readonly BacklogItem[]): Sprint | null {
  const planned = items.flatMap(({ sprint }) => (sprint?.state === 'future' ? [sprint] : []));
  const isSooner = (one: Sprint, other: Sprint): boolean => {
    if (one.startDate === other.startDate) return one.id < other.id;
    return other.startDate === null || (one.startDate !== null && one.startDate < other.startDate);
  };
  return planned.reduce<Sprint | null>((soonest, one) => (soonest && !isSooner(one, soonest) ? soonest : one), null);
}
