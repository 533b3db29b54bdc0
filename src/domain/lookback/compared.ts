import { isTrouble, type Outcome } from './outcome';
import type { Ids } from './past';

/** Items of one side of a comparison, and those of them with trouble. */
export type Side = { readonly items: Ids; readonly troubled: Ids };

export function sideOf(outcomes: readonly Pick<Outcome, 'id' | 'isUnfinished' | 'isChanged'>[]): Side {
  return { items: outcomes.map(({ id }) => id), troubled: outcomes.filter(isTrouble).map(({ id }) => id) };
}

/** What a vote said before the start, by its lowest confidence: all would start, one had a doubt, one would not. */
export const votings = ['all-high', 'a-three', 'a-low'] as const;
export type Voting = (typeof votings)[number];

/** null without a vote, and where too few voted to show the lowest. */
export function votingOf({ start: { lowestConfidence } }: Outcome): Voting | null {
  const lowest = lowestConfidence ?? 0;
  if (lowest === 0) return null;
  return lowest > 3 ? 'all-high' : lowest === 3 ? 'a-three' : 'a-low';
}

/** Whether people talked about the item before its sprint, without the person who was to build it. */
export const isBuilderMissing = ({ start: { builderTalked, talks } }: Outcome): boolean =>
  builderTalked === false && (talks ?? 0) > 0;

/** The sprints that tell what became of an item. */
export const toldIn = <T extends { readonly outcomes: readonly unknown[] }>(sprints: readonly T[]): readonly T[] =>
  sprints.filter(({ outcomes }) => outcomes.length > 0);
