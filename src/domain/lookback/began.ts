import * as z from 'zod/mini';
import { list, record } from '../shared/schema';
import { chanceOfRanks } from './chance';
import { type Judgement, lookAt, oneIn } from './compared';
import { lookBack } from './look-back';
import type { SprintOutcomes } from './outcome';
import { isTrouble } from './outcome';
import type { ClosedSprint, LookBackInput } from './past';
import { isTold } from './rates';

/** A sprint and what became of its items, by Jira's history alone. */
export const pastOutcomes = record({
  sprint: record({ id: z.number(), name: z.string() }),
  outcomes: list(
    record({
      id: z.string(),
      isUnfinished: z.boolean(),
      isChanged: z.boolean(),
    }),
  ),
});
export type PastOutcomes = z.infer<typeof pastOutcomes>;

/** Most sprints of a side. */
const SIDE = 12;
/** The team began with the first sprint of which at least this share was agreed at its start. */
const BEGAN = 1 / 3;
/** Judged after 4, 8, 12 … sprints, with 6 before. Of the page's budget of chance this is the
 * smaller part. */
const LOOKS = { first: 4, every: 4 } as const;
const LEAST_BEFORE = 6;
const MOST_CHANCE = 1 / 200;

/** The sprint that the team began with: a third of its items were agreed at its start. null where there is none yet. */
export function beganWith(sprints: readonly SprintOutcomes[]): number | null {
  const first = sprints.find(({ started, agreed }) => started > 0 && agreed >= BEGAN * started);
  return first?.sprint.id ?? null;
}

/** The sprints of both sides. */
export type Sides = {
  /** The last twelve before the team began. */
  readonly before: readonly ClosedSprint[];
  /** From the first of the twelve that the last look takes, so that what it counts stays until the next one. */
  readonly since: readonly ClosedSprint[];
  /** Of these, how many the last look covers; 0 before the first one. */
  readonly covered: number;
  /** How many more sprints until it is judged for the first time, or again. */
  readonly next: number;
};

/** `began`: id of the sprint that the team began with; null where it has not begun: then all are before. */
export function sidesAt(closed: readonly ClosedSprint[], began: number | null): Sides {
  const index = closed.findIndex(({ id }) => id === began);
  const at = index === -1 ? closed.length : index;
  const since = closed.slice(at);
  const { covers, next } = lookAt(since.length, LOOKS);
  const from = Math.max(0, covers - SIDE);
  return { before: closed.slice(0, at).slice(-SIDE), since: since.slice(from), covered: covers - from, next };
}

/** The latest twelve since the team began, whose figures the page shows. */
export const latestOf = ({ since }: Sides): readonly ClosedSprint[] => since.slice(-SIDE);

/**
 * What became of the items of each sprint, by Jira's history alone, so that both sides are counted by one rule: without
 * snapshots and without "wording only". An item counts once, in the first of these sprints that started with it. A
 * sprint whose history is missing is left out.
 */
export function pastOutcomesOf(input: LookBackInput): readonly PastOutcomes[] {
  const texts = new Map([...(input.texts ?? [])].map(([id, { edits }]) => [id, { edits, wordingOnly: [] }]));
  const { sprints } = lookBack({ ...input, recorded: [], texts });
  const countedIds = new Set<string>();
  const counted = sprints.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));
  return counted.flatMap((figures) => {
    const { sprint, committed, unfinished, unknown, edited } = figures;
    const items = committed.filter((id) => !countedIds.has(id));
    for (const id of items) countedIds.add(id);
    if (!isTold(figures)) return [];
    const outcomes = items
      .filter((id) => !unknown.includes(id))
      .map((id) => ({ id, isUnfinished: unfinished.includes(id), isChanged: edited?.includes(id) === true }));
    return [{ sprint: { id: sprint.id, name: sprint.name }, outcomes }];
  });
}

const shareOf = ({ outcomes }: Pick<PastOutcomes, 'outcomes'>): number =>
  outcomes.filter(isTrouble).length / outcomes.length;

/** Of these outcomes, those of some sprints. */
export const outcomesIn = (past: readonly PastOutcomes[], sprints: readonly ClosedSprint[]): readonly PastOutcomes[] =>
  past.filter(({ sprint }) => sprints.some(({ id }) => id === sprint.id));

/** Judges the shares of trouble of the sprints of both sides at the last look, by their ranks. */
export function judgedSince({ before, since, covered, next }: Sides, past: readonly PastOutcomes[]): Judgement {
  const looked = outcomesIn(past, since.slice(0, covered));
  const [some, others] = [outcomesIn(past, before), looked].map((side) =>
    side.filter(({ outcomes }) => outcomes.length > 0).map(shareOf),
  );
  if (some === undefined || others === undefined || some.length < LEAST_BEFORE)
    return { verdict: { is: 'not-judged', because: 'too-few-before' }, after: null, next };
  if (covered === 0) return { verdict: { is: 'not-judged', because: 'too-early' }, after: null, next };
  const after = looked.at(-1)?.sprint.name ?? null;
  if (others.length < LOOKS.first) return { verdict: { is: 'not-judged', because: 'too-few-sprints' }, after, next };
  const { chance, isLower } = chanceOfRanks(others, some);
  if (chance > MOST_CHANCE) return { verdict: { is: 'could-be-chance' }, after, next };
  return { verdict: { is: 'hardly-chance', isLess: isLower, oneIn: oneIn(chance) }, after, next };
}
