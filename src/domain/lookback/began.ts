import * as z from 'zod/mini';
import { list, record } from '../shared/schema';
import { chanceOfRanks } from './chance';
import { type Judged, lookAt, oneIn } from './compared';
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
/** Judged after 4, 8, 12 … sprints, with 6 before; 1 in 50 is hardly chance. */
const LOOKS = { first: 4, every: 4 } as const;
const LEAST_BEFORE = 6;
const MOST_CHANCE = 1 / 50;

/** The sprint that the team began with: a third of its items were agreed at its start. null where there is none yet. */
export function beganWith(sprints: readonly SprintOutcomes[]): number | null {
  const first = sprints.find(({ started, agreed }) => started > 0 && agreed >= BEGAN * started);
  return first?.sprint.id ?? null;
}

/** The sprints of both sides, at most twelve each. `sinceAll`: how many there are since the team began. */
export type Sides = {
  readonly before: readonly ClosedSprint[];
  readonly since: readonly ClosedSprint[];
  readonly sinceAll: number;
};

/** `began`: id of the sprint that the team began with; null where it has not begun: then all are before. */
export function sidesAt(closed: readonly ClosedSprint[], began: number | null): Sides {
  const index = closed.findIndex(({ id }) => id === began);
  const at = index === -1 ? closed.length : index;
  const since = closed.slice(at);
  return { before: closed.slice(0, at).slice(-SIDE), since: since.slice(-SIDE), sinceAll: since.length };
}

/**
 * What became of the items of each sprint, by Jira's history alone, so that both sides are counted by one rule: without
 * snapshots and without "wording only". An item counts once, in the first of these sprints that started with it. A
 * sprint whose history is missing is left out.
 */
export function pastOutcomesOf(input: LookBackInput): readonly PastOutcomes[] {
  const texts = new Map([...(input.texts ?? [])].map(([id, { edits }]) => [id, { edits, wordingOnly: [] }]));
  const { sprints } = lookBack({ ...input, recorded: [], texts });
  const seen = new Set<string>();
  const counted = sprints.toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start));
  return counted.flatMap((figures) => {
    const { sprint, committed, unfinished, unknown, edited } = figures;
    const items = committed.filter((id) => !seen.has(id));
    for (const id of items) seen.add(id);
    if (!isTold(figures)) return [];
    const outcomes = items
      .filter((id) => !unknown.includes(id))
      .map((id) => ({ id, isUnfinished: unfinished.includes(id), isChanged: edited?.includes(id) === true }));
    return [{ sprint: { id: sprint.id, name: sprint.name }, outcomes }];
  });
}

const shareOf = ({ outcomes }: Pick<PastOutcomes, 'outcomes'>): number =>
  outcomes.filter(isTrouble).length / outcomes.length;

export type BothSides = { readonly before: readonly PastOutcomes[]; readonly since: readonly PastOutcomes[] };

/** Judges the shares of trouble of the sprints of both sides, by their ranks. */
export function judgedSince({ before, since }: BothSides, sinceAll: number): Judged {
  const { covers, next } = lookAt(sinceAll, LOOKS);
  const looked = since.slice(0, Math.max(0, since.length - (sinceAll - covers)));
  const [some, others] = [before, looked].map((side) =>
    side.filter(({ outcomes }) => outcomes.length > 0).map(shareOf),
  );
  if (some === undefined || others === undefined || some.length < LEAST_BEFORE)
    return { verdict: { is: 'not-judged', because: 'too-few-before' }, after: null, next };
  const after = covers === 0 ? null : (looked.at(-1)?.sprint.name ?? null);
  if (covers === 0) return { verdict: { is: 'not-judged', because: 'too-early' }, after: null, next };
  if (others.length < LOOKS.first) return { verdict: { is: 'not-judged', because: 'too-few-sprints' }, after, next };
  const chance = chanceOfRanks(some, others);
  const isChance = chance > MOST_CHANCE;
  return { verdict: isChance ? { is: 'could-be-chance' } : { is: 'hardly-chance', oneIn: oneIn(chance) }, after, next };
}
