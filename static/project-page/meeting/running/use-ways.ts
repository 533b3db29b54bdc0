import { useState } from 'react';
import type { Failure } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { type Destination, nextOf } from '../../../../src/domain/meeting/going-on';
import { fastLaneOf } from '../../../../src/domain/meeting/without-talk';
import { isAgreed } from '../../../../src/domain/refinement/standing';
import type { Instant } from '../../../../src/domain/shared/instant';
import { minutesWithout } from '../../../../src/domain/talk/breaks';
import { useNow } from '../../../ui/use-now';
import type { MeetingView } from '../../../../src/contract-meeting';
import type { Onward } from '../../../issue-panel/store/panel-context';
import type { Acts, Opened, Step } from '../use-meeting';
import type { ItemNow } from './item-now';

/** Where the meeting can go from its item, and going there. */
export type Ways = {
  readonly at: BacklogItem | null;
  readonly next: BacklogItem | null;
  /** Where it was before. */
  readonly before: BacklogItem | null;
  /** To an item of the list, or to the end; a talk that still runs is set aside. `anyway`: once the viewer was asked. */
  readonly goTo: (to: Destination, anyway?: boolean) => void;
  /** Closes the talk and goes on, in one press of the panel. */
  readonly onward: Onward;
  /** Where a press leads that is not answered yet; null without one. */
  readonly going: { readonly to: BacklogItem | null; readonly isClosing: boolean } | null;
  readonly failure: Failure | null;
};

/** What is agreed needs no talk, unless its votes were shown without one and nobody has left it at that. */
export const waits = ({ id, readiness }: BacklogItem, meeting: MeetingView): boolean =>
  !isAgreed(readiness) || fastLaneOf(meeting, id) === 'shown';

/** Minutes from the start of the meeting without its breaks. */
export const minutesIn = ({ startedAt, breaks }: MeetingView, now: Instant): number =>
  startedAt === null ? 0 : minutesWithout(breaks, startedAt, now);

type State = Pick<Ways, 'going' | 'failure'>;

/** @param now how the item stands, at which the meeting is */
export function useWays({ meeting, items, receivedAt }: Opened, acts: Acts, now: ItemNow): Ways {
  const present = useNow(meeting.now, receivedAt);
  const [{ going, failure }, show] = useState<State>({ going: null, failure: null });
  const { at, moves } = meeting;
  const find = (id: string | null): BacklogItem | null => items.find((item) => item.id === id) ?? null;
  const next = find(
    nextOf({ items: items.filter((item) => waits(item, meeting) || item.id === at).map(({ id }) => id), at, moves }),
  );
  const before = find(moves.findLast(({ issue }) => issue !== at)?.issue ?? null);
  const go = async (to: Destination, step: Partial<Step['base'] & Step['input']>): Promise<Failure | null> => {
    const { talk = now.startedAt, size = null, close = null, anyway = false } = step;
    show({ going: { to: find(to), isClosing: close !== null }, failure: null });
    const failed = await acts.goOn({ base: { from: at, talk, size }, input: { to, close, anyway } });
    // The panel shows a failure of its own press.
    show({ going: null, failure: close === null ? failed : null });
    return failed;
  };
  const goTo = (to: Destination, anyway = false): void => void go(to, { anyway });
  return {
    at: find(at),
    next,
    before,
    goTo,
    onward: {
      next: next?.key ?? null,
      isLate: minutesIn(meeting, present) >= meeting.minutes,
      start: () => go(at ?? 'end', {}),
      close: (to, closing) => go(to === 'next' && next !== null ? next.id : 'end', closing),
    },
    going,
    failure,
  };
}
