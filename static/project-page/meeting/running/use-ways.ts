import type { Failure } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { type Destination, nextOf } from '../../../../src/domain/meeting/going-on';
import { isAgreed } from '../../../../src/domain/refinement/standing';
import type { AccountId } from '../../../../src/domain/shared/person';
import { useSubmit } from '../../../ui/use-submit';
import type { Acts, Opened } from '../use-meeting';
import type { ItemNow } from './item-now';

/** Where the meeting can go from its item, and going there. */
export type Ways = {
  readonly at: BacklogItem | null;
  readonly next: BacklogItem | null;
  /** Where it was before. */
  readonly before: BacklogItem | null;
  readonly skip: () => void;
  readonly back: () => void;
  readonly end: () => void;
  /** To the next item, once the talk is closed. */
  readonly goOn: () => void;
  /** As `goOn`, from the panel that has closed it. */
  readonly closed: (leader: AccountId) => void;
  /** To any item of the list. */
  readonly goTo: (id: string) => void;
};

/** What is agreed needs no talk. */
export const waits = ({ readiness }: BacklogItem): boolean => !isAgreed(readiness);

type Going = { readonly isAside: boolean; readonly leader?: AccountId | null };

/** @param now how the item stands, at which the meeting is */
export function useWays({ meeting, items }: Opened, acts: Acts, now: ItemNow): Ways & { failure: Failure | null } {
  const { failure, submit } = useSubmit(meeting.version);
  const { at, moves } = meeting;
  const find = (id: string | null): BacklogItem | null => items.find((item) => item.id === id) ?? null;
  const next = find(
    nextOf({ items: items.filter((item) => waits(item) || item.id === at).map(({ id }) => id), at, moves }),
  );
  const before = find(moves.findLast(({ issue }) => issue !== at)?.issue ?? null);
  const isOpen = now.talk === 'here';
  const go = (to: Destination, { isAside, leader = now.leader }: Going): void => {
    const talk = isOpen ? (to === 'end' ? 'left' : 'aside') : null;
    void submit(() => acts.goOn({ from: at, to, isAside, talk, leader }));
  };
  const goTo = (to: string): void => go(to, { isAside: !now.isDone });
  return {
    at: find(at),
    next,
    before,
    skip: () => next !== null && goTo(next.id),
    back: () => before !== null && goTo(before.id),
    end: () => go('end', { isAside: false }),
    goOn: () => next !== null && go(next.id, { isAside: false }),
    closed: (leader) => {
      if (next !== null) void submit(() => acts.goOn({ from: at, to: next.id, leader }));
    },
    goTo,
    failure,
  };
}
