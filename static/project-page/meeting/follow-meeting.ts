import { useEffect } from 'react';
import type { MeetingCounts, MeetingMoved, MeetingView } from '../../../src/contract-meeting';
import { meetingChannel } from '../../../src/domain/shared/hint-channel';
import { ask, backend } from '../../ui/backend';
import { hearChannel } from '../../ui/hear-channel';
import { arrival } from '../../issue-panel/store/pace';

/** Milliseconds between two looks at the list, while the team talks and before. */
const LOOK_MS = 3_000;
const SLOW_LOOK_MS = 15_000;
/** Of so many slow looks one asks what was said of the items: once a minute. */
const LOOKS_A_COUNT = 4;
export type Following = {
  /** The list as the page knows it; null before it is open. */
  readonly meeting: () => MeetingView | null;
  /** `moved`: null where the page may no longer follow and has to open the list anew. */
  readonly hear: (moved: MeetingMoved) => Promise<void>;
  /** Who has read, votes and questions, as they are by now. */
  readonly count: (counts: MeetingCounts) => Promise<void>;
  /** Does it once all before is done: of two looks at one move, the second finds it drawn. */
  readonly inTurn: (work: () => Promise<void>) => void;
};

type Pace = {
  readonly key: string | null;
  readonly isRunning: boolean;
  /** A talk of the meeting runs, at whose item the page looks instead: what ends it tells that the meeting may have moved. */
  readonly isTalking: boolean;
};

/** Looks at the row of the meeting, unless the page looks at an item's; and hears that it moved. */
export function useFollowing({ key, isRunning, isTalking }: Pace, following: Following): void {
  useEffect(
    () => (key === null || isTalking ? undefined : keepLooking(key, isRunning, following)),
    [key, isRunning, isTalking, following],
  );
  useEffect(() => (key === null ? undefined : keepHearing(key, following)), [key, following]);
}

/** When the page last looked at the row of its list. */
const looked = { at: -Infinity };
/** So long a look counts as one of this moment (ms). */
const JUST_MS = 500;

/** Looks until the answer is called; before the meeting also at what was said of its items, and once the tab is back. */
export function keepLooking(key: string, isRunning: boolean, following: Following): () => void {
  let looks = 0;
  const look = (isCounting: boolean): void => following.inTurn(() => lookAt(key, following, isCounting && !isRunning));
  const lookOnReturn = (): void => {
    if (document.visibilityState === 'visible') look(true);
  };
  // A talk that has just ended may have been closed to go on; a hint has told most pages so.
  if (isRunning && performance.now() - looked.at > JUST_MS) look(false);
  const timer = setInterval(
    () => {
      looks += 1;
      look(looks % LOOKS_A_COUNT === 0);
    },
    isRunning ? LOOK_MS : SLOW_LOOK_MS,
  );
  document.addEventListener('visibilitychange', lookOnReturn);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', lookOnReturn);
  };
}

/**
 * Hears until the answer is called; a hint says that there is something to look at. One token serves the whole meeting.
 * @NOTE unverified on a live site: that a global channel reaches all pages of the project.
 */
export function keepHearing(key: string, following: Following): () => void {
  const gone = new AbortController();
  const hear = (): void => {
    // What reaches the page here reaches the panels of its items, too.
    arrival.isHinted = true;
    following.inTurn(() => lookAt(key, following));
  };
  const sign = async (): Promise<string | null> => {
    const ticket = following.meeting()?.ticket ?? '';
    const answer = await ask(() => backend('signMeetingToken', { key, ticket }));
    return answer.ok ? answer.value.token : null;
  };
  const missing = (why: unknown): void => console.warn('Fewer hints than usual.', why);
  void hearChannel({ name: meetingChannel(key), hear, token: null, isSpread: true, sign, missing }, gone.signal);
  return () => gone.abort();
}

async function lookAt(key: string, { meeting, hear, count }: Following, isCounting = false): Promise<void> {
  const before = meeting();
  if (before === null || document.visibilityState === 'hidden') return;
  const { ticket, version, countsTicket, items } = before;
  const ids = isCounting ? (items?.map(({ id }) => id) ?? []) : [];
  const counts = ids.length === 0 ? null : { ids, ticket: countsTicket };
  const answer = await ask(() => backend('followMeeting', { key, ticket, version, counts }));
  looked.at = performance.now();
  // Every other failure is that of a look: the next one tells.
  if (!answer.ok || meeting() !== before) return;
  if (!answer.value.isOpen || answer.value.moved !== null) return hear(answer.value.moved);
  if (counts !== null && answer.value.counts !== null) await count(answer.value.counts);
}
