import type { Group, Outcome, SprintOutcomes } from '../../src/domain/lookback/outcome';
import { aClosedSprint, aSnapshotItem, at } from './look-back';

/** Agreed, 3 points, finished and unchanged. */
export function anOutcome(spoilt: Partial<Outcome> = {}): Outcome {
  const id = spoilt.id ?? '1';
  return {
    id,
    group: 'agreed',
    isUnfinished: false,
    isChanged: false,
    isReestimated: false,
    start: aSnapshotItem({ id }),
    ...spoilt,
  };
}

/** The n-th sprint from 1, of two weeks. */
export function aSprintOf(n: number, outcomes: readonly Outcome[]): SprintOutcomes {
  const span = { start: at(14 * (n - 1)), end: at(14 * n), completed: at(14 * n) };
  return {
    sprint: aClosedSprint({ id: n, name: `Sprint ${n}`, ...span }),
    hoursLate: null,
    lacks: null,
    started: outcomes.length,
    agreed: outcomes.filter(({ group }) => group === 'agreed').length,
    outcomes,
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How a simulated team works. Shares from 0 to 1. */
export type Team = {
  readonly sprints: number;
  readonly items: number;
  /** The share of agreed items in a sprint, by its number from 1 and whether the item is small. */
  readonly agreed: (sprint: number, isSmall: boolean) => number;
  /** The share of trouble of an item. */
  readonly trouble: (item: {
    readonly group: Group;
    readonly isSmall: boolean;
    readonly unmet: readonly string[];
  }) => number;
  /** By rule: the share of items that do not meet it at their start. */
  readonly unmet?: Readonly<Record<string, number>>;
};

/** Sprints differ by this standard deviation on the logit scale, good ones and bad ones. */
const BETWEEN_SPRINTS = 0.5;
const AS_IS = 0.07;
const SIZES = [1, 2, 3, 5, 8];

/** The sprints of a team, by chance from this seed. */
export function simulated(seed: number, team: Team): readonly SprintOutcomes[] {
  const random = seeded(seed);
  return Array.from({ length: team.sprints }, (_, index) => {
    const tide = BETWEEN_SPRINTS * normal(random);
    const outcomes = Array.from({ length: team.items }, (_none, item) =>
      simulatedItem(`${index}-${item}`, { team, random, tide, sprint: index + 1 }),
    );
    return aSprintOf(index + 1, outcomes);
  });
}

type Lot = { readonly team: Team; readonly random: () => number; readonly tide: number; readonly sprint: number };

function simulatedItem(id: string, { team, random, tide, sprint }: Lot): Outcome {
  const estimate = SIZES[Math.floor(random() * SIZES.length)] ?? 1;
  const isSmall = estimate <= 3;
  const group = random() < AS_IS ? 'as-is' : random() < team.agreed(sprint, isSmall) ? 'agreed' : 'not-agreed';
  const unmet = Object.entries(team.unmet ?? {}).flatMap(([rule, share]) => (random() < share ? [rule] : []));
  const share = team.trouble({ group, isSmall, unmet });
  const isUnfinished = random() < 1 / (1 + Math.exp(-(Math.log(share / (1 - share)) + tide)));
  return anOutcome({ id, group, isUnfinished, start: aSnapshotItem({ id, estimate, missing: unmet.join(' ') }) });
}

/** By Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
