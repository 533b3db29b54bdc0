import type { FastLane } from './without-talk';

/** How a list is sorted before its meeting, by what is public. */
export const groups = ['agreed', 'talk-first', 'no-question', 'hardly-read'] as const;
export type Group = (typeof groups)[number];

/** Hidden votes from which an item without a question can be revealed without a talk. */
const VOTES_FOR_FAST_LANE = 3;

/** What is public of an item of the list. */
export type ListItem = {
  readonly isAgreed: boolean;
  readonly openQuestions: number;
  /** Answers that wait for their asker's OK. */
  readonly waitingAnswers: number;
  readonly changedSinceTalk: boolean;
  /** Votes in the open round; 0 without one. */
  readonly votes: number;
  readonly isRevealed: boolean;
  /** It was moved to those that are talked about first. */
  readonly isMoved: boolean;
  readonly fastLane: FastLane | null;
};

/** Exactly one for each item. */
export function groupOf(item: ListItem): Group {
  const isUndecided = item.fastLane === 'shown';
  if (item.isAgreed && !isUndecided) return 'agreed';
  const asks = item.openQuestions + item.waitingAnswers > 0;
  if (asks || item.changedSinceTalk || item.isMoved) return 'talk-first';
  // An item whose votes are shown keeps its place until somebody decides or the meeting starts.
  if (isUndecided && item.isAgreed) return 'no-question';
  if (item.isRevealed) return 'talk-first';
  return item.votes >= VOTES_FOR_FAST_LANE ? 'no-question' : 'hardly-read';
}

/** Groups are shown once one item could be revealed without a talk. */
export const areGroupsShown = (items: readonly ListItem[]): boolean =>
  items.some((item) => groupOf(item) === 'no-question');
