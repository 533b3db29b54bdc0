import * as z from 'zod/mini';
import { list, record } from '../shared/schema';
import { lookBack } from './look-back';
import type { SprintOutcomes } from './outcome';
import type { ClosedSprint, LookBackInput } from './past';
import { isTold } from './rates';

/** A sprint and what became of its items, by Jira's history alone. */
export const pastOutcomes = record({
  sprint: record({ id: z.number(), name: z.string() }),
  outcomes: list(record({ id: z.string(), isUnfinished: z.boolean(), isChanged: z.boolean() })),
});
export type PastOutcomes = z.infer<typeof pastOutcomes>;

/** Most sprints of a side. */
const SIDE = 12;
/** The team began with the first sprint of which at least this share was agreed at its start. */
const BEGAN = 1 / 3;

/** The sprint that the team began with: a third of its items were agreed at its start. null where there is none yet. */
export function beganWith(sprints: readonly SprintOutcomes[]): number | null {
  const first = sprints.find(({ started, agreed }) => started > 0 && agreed >= BEGAN * started);
  return first?.sprint.id ?? null;
}

/** The sprints that a team could have begun with: something was agreed at their start. */
export const beginnings = (sprints: readonly SprintOutcomes[]): readonly ClosedSprint[] =>
  sprints.filter(({ agreed }) => agreed > 0).map(({ sprint }) => sprint);

/** The sprints of both sides, at most twelve each. */
export type Sides = Readonly<Record<'before' | 'since', readonly ClosedSprint[]>>;

/** `began`: id of the sprint that the team began with; null if it has not begun: then all are before. */
export function sidesAt(closed: readonly ClosedSprint[], began: number | null): Sides {
  const index = closed.findIndex(({ id }) => id === began);
  const at = index === -1 ? closed.length : index;
  return { before: closed.slice(0, at).slice(-SIDE), since: closed.slice(at).slice(-SIDE) };
}

/**
 * What became of the items of each sprint, by Jira's history alone, so that both sides are counted by one rule: without
 * snapshots. An item counts once, in the first of these sprints that started with it. A
 * sprint whose history is missing is left out.
 */
export function pastOutcomesOf(input: LookBackInput): readonly PastOutcomes[] {
  const { sprints } = lookBack({ ...input, recorded: [] });
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

/** Of these outcomes, those of some sprints. */
export const outcomesIn = (past: readonly PastOutcomes[], sprints: readonly ClosedSprint[]): readonly PastOutcomes[] =>
  past.filter(({ sprint }) => sprints.some(({ id }) => id === sprint.id));
